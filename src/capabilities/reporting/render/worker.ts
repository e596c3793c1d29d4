import { parentPort, workerData } from 'node:worker_threads';
import type { ReportContent } from '../content-model.ts';
import { renderDocx } from './docx.ts';
import { renderPdf } from './pdf.ts';

const content = workerData as ReportContent;
parentPort?.postMessage({ pdf: renderPdf(content), docx: await renderDocx(content) });
