import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { DialogGuard } from './dialog-guard.ts';
import { FormProblem } from './FormProblem.tsx';
import { modKey } from './keys.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { StaleChoice } from './StaleChoice.tsx';
import { ui } from './strings.ts';
import type { ActForm as Form } from './useActForm.ts';
import './ActForm.css';

type FormView = Pick<
  Form,
  'submit' | 'busy' | 'progress' | 'problem' | 'general' | 'stale' | 'keepMine' | 'takeTheirs' | 'isDirty' | 'labels'
> & { mantine: { errors: Record<string, ReactNode> } };

type Props = {
  form: FormView;
  submitLabel?: string | undefined;
  onCancel?: (() => void) | undefined;
  /** More buttons beside the submit button. */
  actions?: ReactNode | undefined;
  /** Ask before leaving with unsaved text (the default). */
  guarded?: boolean | undefined;
  children: ReactNode;
};

/** A form that sends one act. Mod+Enter submits; broken rules stand at their fields, the others above; nothing typed is lost. */
export function ActForm({ form, submitLabel = ui.save, onCancel, actions, guarded = true, children }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const guard = useContext(DialogGuard);
  const { isDirty } = form;

  useEffect(() => {
    if (!guard) return;
    guard.current = isDirty;
    return () => {
      guard.current = null;
    };
  }, [guard, isDirty]);

  useEffect(() => {
    if (form.problem === null) return;
    const first = element.current?.querySelector<HTMLElement>('[data-pl-problem], [aria-invalid="true"]');
    first?.focus();
  }, [form.problem]);

  return (
    <form
      ref={element}
      noValidate
      className="pl-form"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!form.busy) form.submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        element.current?.requestSubmit();
      }}
    >
      <Stack gap="sm">
        {form.problem && form.stale === null ? (
          <FormProblem
            problem={form.problem}
            general={form.general}
            fieldErrors={Object.keys(form.mantine.errors).length}
          />
        ) : null}
        {form.stale ? (
          <StaleChoice
            differences={form.stale}
            labels={form.labels}
            keepMine={form.keepMine}
            takeTheirs={form.takeTheirs}
          />
        ) : null}
        {children}
        {form.progress === null ? null : (
          <div>
            <Progress value={form.progress * 100} aria-label={ui.sending(Math.round(form.progress * 100))} />
            <Text size="xs" c="dimmed" role="status">
              {ui.sending(Math.round(form.progress * 100))}
            </Text>
          </div>
        )}
        <Group gap="xs" mt={4}>
          <Button type="submit" loading={form.busy} title={`${modKey} Enter`}>
            {submitLabel}
          </Button>
          {onCancel ? (
            <Button variant="default" onClick={onCancel} disabled={form.busy}>
              {ui.cancel}
            </Button>
          ) : null}
          {actions}
        </Group>
      </Stack>
      {guarded ? <LeaveGuard isDirty={isDirty} /> : null}
    </form>
  );
}
