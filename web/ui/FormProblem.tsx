import { Text } from '@mantine/core';
import { isSignedOut, type Problem } from './problem.ts';
import { ui } from './strings.ts';

type Props = { problem: Problem; general: readonly { rule: string; message: string }[]; fieldErrors: number };

/** Above a form: every broken rule that belongs to no field, and how many fields need attention. */
export function FormProblem({ problem, general, fieldErrors }: Props) {
  const signedOut = isSignedOut(problem);
  const title = signedOut ? ui.signedOut : fieldErrors > 0 ? ui.checkFields(fieldErrors) : problem.title;
  const detail = problem.violations?.length ? undefined : problem.detail;
  return (
    <div className="pl-problem" role="alert" tabIndex={-1} data-pl-problem>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {signedOut ? (
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {ui.signInElsewhere}
        </a>
      ) : detail ? (
        <span>{detail}</span>
      ) : null}
      {general.length > 0 ? (
        <ul>
          {general.map((violation) => (
            <li key={violation.rule + violation.message}>{violation.message}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
