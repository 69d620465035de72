import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { connect } from "../store/sqlite/driver.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires } from "../testing/staff.ts";
import { bytesIn } from "../testing/store/other-process.ts";
import { arrives, together } from "../testing/wire.ts";

let relay: Relay;
let folder: string;
let path: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "shopbell-search-"));
	path = join(folder, "relay.db");
	relay = await startRelay({ path });
});
afterEach(async () => {
	await relay.stop();
	await rm(folder, { recursive: true, force: true });
});

/** No other word begins as one of these, so that the index keeps them whole. */
const WITHDRAWN = "xylophone";
const NOTED = "quagmire";
const COMMENTED = "jackdaw";
const WORDS = [WITHDRAWN, NOTED, COMMENTED];

/** Pages of the index alone. */
function inIndex(word: string): number {
	const database = connect(path, { readOnly: "yes" });
	const [found] = database
		.prepare(
			"select count(*) from search_index_data where instr(block, cast(? as blob)) > 0",
		)
		.raw()
		.all(word) as [[number]];
	database.close();
	return found[0];
}

test("SE7 of an erased word the index, the tables and the files have no trace", async () => {
	const ada = await hires(relay, "Ada", "owner");
	const { noor, maya, conversation } = await together(relay);
	const row = await relay.store.conversation(conversation);
	const site = relay.shop.id;
	await relay.store.keepIdentity({
		...{ site_id: site, id: row?.visitor_id ?? "" },
		...{ subject: "17", name: "Maya", email: null, proven_at: 5 },
		orders: '[{"id":"zebra-1","at":1,"total":1,"currency":"EUR"}]',
	});
	const { seq } = await maya.sends(`my ${WITHDRAWN} is lost`, conversation);
	for (const text of [NOTED, COMMENTED])
		await noor.ask("note:add", { conversation, clientId: newId(), text });
	const ravi = await arrives(relay);
	await ravi.sends("vulture stays here");
	const found = async (query: string) =>
		(await noor.ask("search:read", { query, site: null, cursor: null })).hits
			.length;

	for (const word of [...WORDS, "zebra-1", "vulture"])
		expect(await found(word), word).toBe(1);
	for (const word of [...WORDS, "zebra", "vulture"])
		expect(inIndex(word), word).toBeGreaterThan(0);

	await maya.ask("message:withdraw", { conversation, seq });
	expect(await found(WITHDRAWN)).toBe(0);
	expect(inIndex(WITHDRAWN)).toBe(0);
	expect(await bytesIn(folder)).not.toContain(WITHDRAWN);

	const visitor = row?.visitor_id ?? "";
	expect(await ada.desk.ask("person:erase", { site, visitor })).toEqual({
		erased: "now",
	});
	const bytes = await bytesIn(folder);
	for (const word of [...WORDS, "zebra"]) {
		expect(await found(word), word).toBe(0);
		expect(inIndex(word), word).toBe(0);
		expect(bytes).not.toContain(word);
	}
	expect(await found("vulture")).toBe(1);
});
