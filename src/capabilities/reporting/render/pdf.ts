import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportContent } from '../content-model.ts';

const HERE = import.meta.dirname;

/** The report as a tagged PDF (PDF/UA-1). Text comes in as data, never as markup, so nothing in it is interpreted or loaded. */
export function renderPdf(content: ReportContent): Buffer {
  const compiler = NodeCompiler.create({ workspace: HERE });
  compiler.mapShadow(join(HERE, 'content.json'), Buffer.from(JSON.stringify(content)));
  return compiler.pdf(
    { mainFilePath: join(HERE, 'report.typ') },
    { pdfStandard: 'ua-1', creationTimestamp: Math.floor(Date.parse(content.issuedAt) / 1000) },
  );
}
