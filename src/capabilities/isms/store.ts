import type { UnitOfWork } from '../../platform/unit-of-work.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    criterion: {
      org_id: string;
      id: string;
      kind: 'clause' | 'control' | 'own';
      position: number;
      title: string;
      catalogue: string | null;
      source_kind: 'policy' | 'law' | 'contract' | null;
      source: string | null;
      wording: string | null;
      licensed_text: string | null;
      licence_note: string | null;
      retired_at: Date | null;
      version: number;
    };
    soa_entry: {
      org_id: string;
      criterion_id: string;
      applicable: boolean;
      justification: string;
      status: 'not-started' | 'planned' | 'partly-implemented' | 'implemented';
      owner_id: string | null;
      version: number;
    };
  }
}

/** Inserts the catalogue's criteria in standard order, and an SoA entry for each control. */
export async function insertCatalogue(
  { tx, orgId }: UnitOfWork,
  version: string,
  criteria: readonly { readonly id: string; readonly title: string; readonly kind: 'clause' | 'control' }[],
): Promise<void> {
  const none = { source_kind: null, source: null, wording: null, licensed_text: null, licence_note: null, retired_at: null, version: 1 };
  await tx
    .insertInto('criterion')
    .values(criteria.map(({ id, title, kind }, position) => ({ org_id: orgId, id, kind, position, title, catalogue: version, ...none })))
    .execute();
  await tx
    .insertInto('soa_entry')
    .values(
      criteria
        .filter(({ kind }) => kind === 'control')
        .map(({ id }) => ({ org_id: orgId, criterion_id: id, applicable: true, justification: '', status: 'not-started' as const, owner_id: null, version: 1 })),
    )
    .execute();
}
