import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Mark } from '../shell/Mark.tsx';
import { SchemeMenu } from '../shell/SchemeMenu.tsx';
import { shell } from '../shell/strings.ts';
import './Frame.css';

/** The sheet for pages before an organisation is open. */
export function Frame({ title, wide = false, children }: { title: string; wide?: boolean; children: ReactNode }) {
  useDocumentTitle(`${title} · ${shell.name}`);
  return (
    <div className="pl-front">
      <header className="pl-front-head">
        <span className="pl-front-brand">
          <Mark size={26} />
          {shell.name}
        </span>
        <SchemeMenu />
      </header>
      <main className="pl-front-sheet" data-wide={wide || undefined}>
        <Title order={1} mb="xs">
          {title}
        </Title>
        {children}
      </main>
      <footer className="pl-front-foot">{shell.purpose}</footer>
    </div>
  );
}
