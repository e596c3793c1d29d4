import { Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Fragment, type ReactNode } from 'react';
import { To } from './To.tsx';
import './PageHeader.css';

type Props = {
  title: string;
  /** The number for people: F-2026-014. */
  number?: string | undefined;
  crumbs?: readonly { label: string | undefined; path: string }[];
  /** Grade, Status and the like. */
  status?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  /** One sentence on what the page is for. */
  children?: ReactNode | undefined;
};

/** The head of a page: breadcrumbs, number, title, status, actions. Gives the document its title. */
export function PageHeader({ title, number, crumbs, status, actions, children }: Props) {
  useDocumentTitle(`${number ? `${number} ` : ''}${title} · Plumbline`);
  return (
    <header className="pl-page-header">
      {crumbs?.length ? (
        <nav aria-label="Breadcrumbs" className="pl-crumbs">
          {crumbs.map((crumb, index) => (
            <Fragment key={crumb.path}>
              {index > 0 ? <span aria-hidden="true">/</span> : null}
              <To path={crumb.path}>{crumb.label}</To>
            </Fragment>
          ))}
          {number ? (
            <>
              <span aria-hidden="true">/</span>
              <span>{number}</span>
            </>
          ) : null}
        </nav>
      ) : null}
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className="pl-page-title">
          <Group gap="sm" align="baseline">
            {number && !crumbs?.length ? <span className="pl-number">{number}</span> : null}
            <Title order={1}>{title}</Title>
            {status}
          </Group>
          {children ? (
            <Text size="sm" c="dimmed" maw="75ch" mt={2} component="div">
              {children}
            </Text>
          ) : null}
        </div>
        {actions ? <Group gap="xs">{actions}</Group> : null}
      </Group>
    </header>
  );
}
