import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUrlState } from './url-state.ts';

export type TabSpec = { id: string; label: string; count?: number | undefined; content: () => ReactNode };

/** Tabs that the address bar remembers (`?tab=evidence`); only the open one is rendered. */
export function UrlTabs({
  tabs,
  id = 'tab',
  label,
}: {
  tabs: readonly TabSpec[];
  id?: string | undefined;
  label: string;
}) {
  const url = useUrlState();
  const first = tabs[0]?.id ?? '';
  const wanted = url.get(id);
  const value = tabs.some((tab) => tab.id === wanted) ? wanted : first;
  return (
    <Tabs
      value={value}
      onChange={(next) => url.set({ [id]: next === null || next === first ? '' : next })}
      keepMounted={false}
    >
      <Tabs.List aria-label={label} mb="md">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.id} value={tab.id}>
            {tab.label}
            {tab.count === undefined ? null : <span className="pl-dim"> {tab.count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.id} value={tab.id}>
          {tab.id === value ? tab.content() : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
