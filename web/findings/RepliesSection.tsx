import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { z } from 'zod';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Person } from '../ui/Person.tsx';
import { Section } from '../ui/Section.tsx';
import { When } from '../ui/When.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { findings } from './strings.ts';
import { words } from './words.ts';

const text = findings.page;

type Props = { finding: z.infer<typeof Finding>; may: boolean; reported: boolean };

/** What the auditee says to it: agreement or dissent, as it is printed. */
export function RepliesSection({ finding, may, reported }: Props) {
  const [replying, dialog] = useDisclosure(false);
  const why = finding.communicatedAt === null ? text.replyAfter : text.whyReply(finding.unitName);
  return (
    <Section
      title={text.replies}
      note={text.repliesNote}
      actions={may ? <Button onClick={dialog.open}>{text.reply}</Button> : null}
    >
      {finding.replies.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.noReply}
        </Text>
      ) : (
        <ul className="pl-replies">
          {finding.replies.map((reply) => (
            <li key={reply.id} data-stance={reply.stance}>
              <b>{words.stances[reply.stance]}</b>
              {reply.statement ? <div className="pl-prose">{reply.statement}</div> : null}
              <div className="pl-dim">
                <Person name={reply.repliedByName} id={reply.repliedBy} /> · <When at={reply.repliedAt} plain />
              </div>
            </li>
          ))}
        </ul>
      )}
      {may ? null : <p className="pl-why">{why}</p>}
      <ActDialog opened={replying} onClose={dialog.close} title={text.reply}>
        <ReplyForm findingId={finding.id} reported={reported} onDone={dialog.close} />
      </ActDialog>
    </Section>
  );
}
