import { parentPort, workerData } from 'node:worker_threads';
import { hashOf } from '../../../model/disk/hash.ts';

// Runs in a thread of its own: reads one file and tells its hash.
parentPort?.postMessage(hashOf(workerData as string));
