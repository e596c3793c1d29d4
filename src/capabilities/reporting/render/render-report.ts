import { Worker } from 'node:worker_threads';
import type { ReportContent } from '../content-model.ts';

/** The report as files. */
export interface RenderedReport {
  readonly pdf: Buffer;
  readonly docx: Buffer;
}

/** Renders PDF (tagged, PDF/UA-1) and DOCX in a worker thread, so that other requests go on. The same content gives the same PDF bytes. */
export function renderReport(content: ReportContent): Promise<RenderedReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: content,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.once('message', ({ pdf, docx }: { pdf: Uint8Array; docx: Uint8Array }) =>
      resolve({ pdf: Buffer.from(pdf), docx: Buffer.from(docx) }),
    );
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the report worker ended with ${code}`)));
  });
}
