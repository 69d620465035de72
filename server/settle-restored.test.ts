import { expect, test } from "vitest";
import { CALL_MS, MAIL_LINK_MS, MAIL_MS } from "../protocol/limits.ts";
import { startLetterBox } from "./notifications/letter-box.support.ts";
import { timePasses } from "./notifications/pass.support.ts";
import { newLink } from "./sessions/sessions.ts";
import { posts } from "./testing/account.ts";
import { startRelay } from "./testing/relay.ts";
import { hires, invites, writtenDown } from "./testing/staff.ts";
import { arrives, together } from "./testing/wire.ts";

const HOUR_MS = 3_600_000;

/** A relay of which a restore is said, as the head of a restored file says it; when its backup was made. */
async function startRestored(url: string) {
	let madeAt: number | null = null;
	const relay = await startRelay({
		config: { mail: { url, from: "chat@shop.example" } },
		store: (store) => ({
			...store,
			restoredFrom: async () => madeAt,
			async restoredSettled() {
				madeAt = null;
			},
		}),
	});
	return {
		relay,
		restored(at: number) {
			madeAt = at;
		},
	};
}

test("RS23 RS24 after a restore the staff signs in anew, and what was due long ago is not mailed or called again", async () => {
	const box = await startLetterBox();
	const { relay, restored } = await startRestored(box.url);
	const { store, clock } = relay;
	const ada = await hires(relay, "Ada", "owner");
	const { token: invitation } = await invites(relay, ada.desk);
	const link = await newLink(store, "sign_in", ada.id);
	const { maya, answers } = await together(relay);
	await maya.ask("address:set", { email: "maya@home.example" });
	await answers("Nobody has read this.");
	const waits = await arrives(relay);
	await waits.sends("Is anybody there?");
	await relay.app.parts.scheduler.idle();
	const backupAt = clock.now();
	restored(backupAt);
	clock.pass(24 * HOUR_MS);
	box.got.length = 0;
	await relay.restart();
	await timePasses(relay, Math.max(MAIL_MS, CALL_MS));
	expect(box.got).toEqual([]);
	expect(await store.unmailed(clock.now() - MAIL_LINK_MS, 10)).toEqual([]);
	expect(await store.sessionsOf(ada.id)).toEqual([]);
	expect((await posts(relay, "/console/session", { token: link })).status).toBe(
		403,
	);
	const { data } = await posts(relay, "/console/link", { token: invitation });
	expect(data).toMatchObject({ link: null });
	expect((await writtenDown(relay)).at(-1)).toMatchObject({
		action: "backup_restored",
		details: { madeAt: backupAt },
	});
	expect(relay.logged.join()).toContain('"mails":1');
	// Once: another start settles nothing.
	await relay.restart();
	const lines = relay.logged.filter((line) => line.includes("settled what"));
	expect(lines).toHaveLength(1);
	await relay.stop();
	await box.stop();
});

test("RS24 a restore within the hour loses no mail", async () => {
	const box = await startLetterBox();
	const { relay, restored } = await startRestored(box.url);
	const { maya, answers } = await together(relay);
	await maya.ask("address:set", { email: "maya@home.example" });
	await answers("Nobody has read this.");
	restored(relay.clock.now());
	await relay.restart();
	await timePasses(relay, MAIL_MS);
	expect(box.got.map(({ to }) => to)).toContainEqual(["maya@home.example"]);
	await relay.stop();
	await box.stop();
});
