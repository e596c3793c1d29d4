import { Frame } from '../front/Frame.tsx';
import { NotFound } from './NotFound.tsx';
import { shell } from './strings.ts';

/** No such page, outside any organisation. */
export function Lost() {
  return (
    <Frame title={shell.name} wide>
      <NotFound />
    </Frame>
  );
}
