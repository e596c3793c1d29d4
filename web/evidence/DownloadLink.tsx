import { Icon } from '../ui/Icon.tsx';
import { useOrg } from '../ui/session.ts';
import { evidence } from './strings.ts';
import './evidence.css';

/** The bytes as an attachment: evidence is never shown inside the page. */
export function DownloadLink({ path, name }: { path: string; name: string }) {
  const { orgId } = useOrg();
  return (
    <a
      className="pl-link pl-download"
      href={`/api/v1/organisations/${orgId}${path}`}
      download={name}
      aria-label={`${evidence.download} ${name}`}
    >
      <Icon name="download" size={14} /> {evidence.download}
    </a>
  );
}
