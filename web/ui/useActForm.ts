import { type UseFormReturnType, useForm } from '@mantine/form';
import { type ReactNode, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Method } from './api.ts';
import { type Difference, differences, isRequired, maxLengthOf, tidy } from './form-shape.ts';
import { asProblem, fieldAt, firstOfEach, isStale, type Problem, splitViolations } from './problem.ts';
import { useAct } from './queries.ts';
import { ui } from './strings.ts';

type Values = Record<string, unknown>;

/** What a field part takes: spread `{...form.field('name')}`. */
export type FieldProps<T> = {
  name: string;
  value: T;
  onChange(value: T): void;
  onBlur: () => void;
  error: ReactNode;
  required: boolean;
  maxLength?: number | undefined;
};

type Options<V extends Values, S extends z.ZodType, R extends z.ZodType> = {
  /** The act's body contract: validated here first, with the same sentences as the server's. */
  schema: S;
  initial: V;
  method?: Method | undefined;
  /** Below the organisation. */
  path: string;
  /** The path stands outside any organisation. */
  global?: boolean | undefined;
  reply: R;
  /** When what the schema checks is not the values as they are. */
  toBody?: ((values: V) => unknown) | undefined;
  /** When what is sent has another shape than what the schema checks. */
  toRequest?: ((parsed: z.output<S>) => unknown) | undefined;
  /** Which field a server's path belongs to, when it is not the path itself. */
  fieldOfPath?: ((path: string) => string) | undefined;
  /** A sentence of our own for a refusal. */
  refusalText?: ((problem: Problem) => string | null) | undefined;
  done?: (string | ((reply: z.output<R>) => string)) | undefined;
  onDone?: ((reply: z.output<R>) => void | Promise<void>) | undefined;
  /** Names of fields for the comparison after a stale save; otherwise made from the field's key. */
  labels?: Partial<Record<keyof V & string, string>> | undefined;
};

export type ActForm<V extends Values = Values> = {
  field: <K extends keyof V & string>(name: K) => FieldProps<V[K]>;
  values: V;
  set: (values: Partial<V>) => void;
  submit: () => void;
  /** For lists inside the form: Mantine's own handle. */
  mantine: UseFormReturnType<V>;
  busy: boolean;
  progress: number | null;
  problem: Problem | null;
  /** Broken rules that belong to no field. */
  general: readonly { rule: string; message: string }[];
  stale: readonly Difference[] | null;
  keepMine: () => void;
  takeTheirs: () => void;
  isDirty: () => boolean;
  labels: Record<string, string | undefined>;
};

export function useActForm<V extends Values, S extends z.ZodType, R extends z.ZodType>(
  options: Options<V, S, R>,
): ActForm<V> {
  const { schema, initial, labels } = options;
  const mantine = useForm<V>({ initialValues: initial, clearInputErrorOnChange: false });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [clash, setClash] = useState<{ mine: V; theirs: Map<string, unknown>; differences: Difference[] } | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const saved = useRef(false);
  const act = useAct({
    ...(options.method ? { method: options.method } : {}),
    path: options.path,
    global: options.global ?? false,
    reply: options.reply,
    ...(options.done ? { done: options.done } : {}),
    quiet: true,
    onProgress: setProgress,
    onDone: (reply) => {
      saved.current = true;
      setClash(null);
      mantine.resetDirty();
      return options.onDone?.(reply);
    },
  });
  const fields = new Set(Object.keys(mantine.values));
  /** The form's field that a path belongs to, if there is one. */
  const fieldOf = (path: string): string | undefined => fieldAt(options.fieldOfPath?.(path) ?? path, fields);

  const send = async (values: V): Promise<void> => {
    const body = options.toBody ? options.toBody(values) : tidy(schema, values);
    const parsed = schema.safeParse(body);
    if (!parsed.success) {
      const found = parsed.error.issues.map((issue) => ({
        rule: issue.code,
        message: issue.message,
        path: issue.path.join('.'),
      }));
      show({ type: 'about:blank', title: ui.checkForm, status: 422, violations: firstOfEach(found, fieldOf) });
      return;
    }
    setProblem(null);
    saved.current = false;
    try {
      await act.mutateAsync(options.toRequest ? options.toRequest(parsed.data) : body);
    } catch (error) {
      const refused = asProblem(error);
      const own = options.refusalText?.(refused);
      show(own ? { type: refused.type, title: own, status: 422 } : refused);
    } finally {
      setProgress(null);
    }
  };

  const show = (found: Problem): void => {
    const violations = found.violations?.map((violation) =>
      violation.path && options.fieldOfPath ? { ...violation, path: options.fieldOfPath(violation.path) } : violation,
    );
    setProblem(violations ? { ...found, violations } : found);
    if (isStale(found)) {
      const theirs = new Map(Object.entries(typeof found.current === 'object' ? (found.current ?? {}) : {}));
      setClash({ mine: mantine.values, theirs, differences: differences(mantine.values, found.current) });
    }
    mantine.setErrors(splitViolations(violations ?? [], fields).atField);
  };

  /** `base` with what somebody else saved in the named fields. */
  const withTheirs = (base: V, names: readonly string[]): V => {
    const next: V = { ...base };
    for (const name of names)
      if (name in next && clash?.theirs.has(name)) Object.assign(next, { [name]: clash.theirs.get(name) });
    return next;
  };

  return {
    field: (name) => {
      const maxLength = maxLengthOf(schema, name);
      return {
        name,
        value: mantine.values[name],
        onChange: (value) => {
          mantine.setValues(patch<V>(name, value));
          mantine.clearFieldError(name);
        },
        onBlur: () => undefined,
        error: mantine.errors[name],
        required: isRequired(schema, name),
        ...(maxLength === undefined ? {} : { maxLength }),
      };
    },
    values: mantine.values,
    set: (values) => mantine.setValues(values),
    submit: () => void send(mantine.values),
    mantine,
    busy: act.isPending,
    progress,
    problem,
    general: problem ? splitViolations(problem.violations ?? [], fields).general : [],
    stale: clash?.differences ?? null,
    keepMine: () => {
      if (!clash) return;
      const next = withTheirs(clash.mine, ['version']);
      mantine.setValues(next);
      void send(next);
    },
    takeTheirs: () => {
      if (!clash) return;
      mantine.setValues(withTheirs(clash.mine, [...fields]));
      setProblem(null);
    },
    isDirty: () => !saved.current && mantine.isDirty(),
    labels: labels ?? {},
  };
}

function patch<V extends Values>(name: keyof V & string, value: V[keyof V & string]): Partial<V> {
  const changes: Partial<V> = {};
  changes[name] = value;
  return changes;
}
