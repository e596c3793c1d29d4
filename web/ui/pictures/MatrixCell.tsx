import { FillShape } from './FillShape.tsx';
import type { MatrixContent } from './MatrixGrid.tsx';

type Props = {
  position: string;
  content: MatrixContent | null;
  name: string;
  /** The one cell that Tab reaches. */
  stop: boolean;
  onPoint: (text: string) => void;
  onFocus: () => void;
  onOpen?: (() => void) | undefined;
};

export function MatrixCell({ position, content, name, stop, onPoint, onFocus, onOpen }: Props) {
  const text = content ? `${name}: ${content.text ? `${content.text}, ` : ''}${content.tip}` : `${name}: –`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a grid
    <td
      role="gridcell"
      data-at={position}
      tabIndex={stop ? 0 : -1}
      aria-label={text}
      data-opens={(onOpen && content !== null) || undefined}
      onMouseEnter={() => onPoint(text)}
      onFocus={() => {
        onFocus();
        onPoint(text);
      }}
      onClick={() => {
        if (content) onOpen?.();
      }}
      onKeyDown={(event) => {
        if ((event.key !== 'Enter' && event.key !== ' ') || !content || !onOpen) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {content ? (
        <span className="pl-fill" data-fill={content.tone}>
          <FillShape fill={content.tone} />
          {content.text ? <span>{content.text}</span> : null}
        </span>
      ) : null}
    </td>
  );
}
