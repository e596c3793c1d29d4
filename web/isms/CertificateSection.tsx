import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Certificate, CurrentCertificate } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useList, useOne } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { When } from '../ui/When.tsx';
import { CyclePicture } from './CyclePicture.tsx';
import { nextOf } from './cycle.ts';
import { EarlierCertificates } from './EarlierCertificates.tsx';
import { useMayKeep } from './options.ts';
import { RecordCertificateForm } from './RecordCertificateForm.tsx';
import { isms } from './strings.ts';
import { today } from './today.ts';
import { words } from './words.ts';

const text = isms.certificate;

/** The certificate in force, its cycle as a picture, and what comes next. */
export function CertificateSection() {
  const query = useOne('/certificate', CurrentCertificate);
  const earlier = (useList('/certificates', Certificate).data ?? []).filter((each) => each.superseded);
  const mayKeep = useMayKeep();
  const [recording, dialog] = useDisclosure(false);
  const record = mayKeep ? (
    <Button size="xs" variant="default" onClick={dialog.open}>
      {text.record}
    </Button>
  ) : null;
  return (
    <Section title={text.title} actions={query.data?.certificate ? record : null}>
      <Loaded query={query} lines={4}>
        {({ certificate }) => {
          if (certificate === null) {
            return (
              <Empty title={text.none} action={record}>
                {text.noneText}
              </Empty>
            );
          }
          const next = nextOf(certificate, today());
          return (
            <>
              <Facts
                facts={[
                  [text.body, certificate.certificationBody],
                  [text.number, certificate.number],
                  [
                    text.next,
                    next ? (
                      <>
                        <b>{words.cycle[next.field]}</b> <When at={next.at} />
                      </>
                    ) : (
                      text.nothingNext
                    ),
                  ],
                ]}
              />
              <CyclePicture certificate={certificate} />
            </>
          );
        }}
      </Loaded>
      {earlier.length > 0 ? (
        <>
          <Text size="sm" fw={600} mt="md">
            {text.earlier}
          </Text>
          <EarlierCertificates certificates={earlier} />
        </>
      ) : null}
      <ActDialog opened={recording} onClose={dialog.close} title={text.recordTitle}>
        <RecordCertificateForm before={query.data?.certificate ?? null} onDone={dialog.close} />
      </ActDialog>
    </Section>
  );
}
