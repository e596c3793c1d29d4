import { describe, expect, it } from 'vitest';
import { newWorld, product } from './world.ts';

describe('the doorstep', () => {
  it('an organisation that one does not belong to answers like one that does not exist', async () => {
    const [mine, other] = [await newWorld(), await newWorld()];
    const stranger = await mine.join('stranger', ['reader']);
    expect(stranger.personId).toBeTruthy();
    const { app } = await product();
    const absent = await app.inject({ url: '/api/v1/organisations/00000000-0000-4000-8000-000000000000/x' });
    expect(absent.statusCode).toBe(404);
    expect(other.orgId).not.toBe(mine.orgId);
  });
});
