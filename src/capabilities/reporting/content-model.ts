/** All that a report prints, frozen at issue. Plain JSON: PDF and DOCX are made from it and from nothing else. */
export interface ReportContent {
  readonly format: 1;
  readonly organisation: string;
  readonly isSample: boolean;
  readonly ref: string;
  readonly edition: number;
  readonly correction: { readonly supersedesEdition: number; readonly reason: string } | null;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly certificate: {
    readonly body: string;
    readonly number: string | null;
    readonly next: { readonly name: string; readonly on: string } | null;
  } | null;
  readonly audit: {
    readonly ref: string;
    readonly title: string;
    readonly objectives: string;
    readonly scope: string;
    readonly methods: string;
    readonly mode: string;
    readonly remoteNote: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly mandatedBy: string;
    readonly mandatedAt: string;
    readonly programme: string | null;
    readonly units: readonly { readonly ref: string; readonly name: string; readonly owner: string }[];
  };
  readonly team: readonly TeamMemberContent[];
  readonly safeguards: readonly {
    readonly person: string;
    readonly threat: string;
    readonly measure: string;
    readonly approvedBy: string;
  }[];
  readonly impairments: readonly string[];
  readonly meetings: readonly {
    readonly kind: string;
    readonly heldAt: string;
    readonly place: string;
    readonly present: readonly string[];
    readonly absent: readonly string[];
  }[];
  readonly criteria: readonly {
    readonly id: string;
    readonly title: string;
    readonly papers: readonly string[];
    readonly conclusion: string;
    readonly notCoveredReason: string | null;
  }[];
  readonly papers: readonly PaperContent[];
  readonly findings: readonly FindingContent[];
  readonly counts: {
    readonly major: number;
    readonly minor: number;
    readonly opportunity: number;
    readonly strength: number;
  };
  readonly summary: string;
  readonly conclusion: string;
  readonly readiness: string;
  readonly notCovered: string;
  readonly followUp: string;
  readonly distribution: readonly string[];
  readonly evidence: readonly {
    readonly ref: string;
    readonly title: string;
    readonly source: string;
    readonly method: string;
    readonly sha256: string;
    readonly withdrawn: boolean;
  }[];
  readonly checkpoint: string;
  readonly verifierKey: string;
}

/** One of the team: what they were, what shows their competence, and what was proven of their independence. */
export interface TeamMemberContent {
  readonly name: string;
  readonly role: string;
  readonly firm: string | null;
  readonly competence: readonly string[];
  readonly independence: string;
}

/** A working paper in the annex. */
export interface PaperContent {
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
  readonly criteria: readonly string[];
  readonly tested: number | null;
  readonly exceptions: number | null;
  readonly population: number | null;
  readonly conclusion: string;
  readonly conclusionReason: string;
  readonly preparedBy: string;
  readonly reviewedBy: string;
}

/** A finding as it is printed. */
export interface FindingContent {
  readonly ref: string;
  readonly title: string;
  readonly grade: 'major' | 'minor' | 'opportunity' | 'strength';
  readonly unit: string;
  readonly criterion: string;
  readonly criterionTitle: string;
  readonly condition: string;
  readonly extent: string;
  readonly effect: string;
  readonly cause: string | null;
  readonly causeBy: string | null;
  readonly paper: string;
  readonly evidence: readonly string[];
  readonly replies: readonly {
    readonly stance: 'agrees' | 'disputes';
    readonly by: string;
    readonly at: string;
    readonly statement: string;
  }[];
  readonly correctiveAction: string | null;
}
