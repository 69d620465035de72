import { test as base } from "@playwright/test";
import { Guest } from "./guest.ts";
import { type Host, startHost } from "./host.ts";

/** One host for all plays of a worker, and one guest for each play. */
export const test = base.extend<{ guest: Guest }, { host: Host }>({
	host: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
		async ({}, use) => {
			const host = await startHost();
			await use(host);
			await host.end();
		},
		{ scope: "worker" },
	],
	guest: async ({ context, host }, use) => {
		await use(await Guest.in(context, host));
	},
});

export const { expect } = test;
