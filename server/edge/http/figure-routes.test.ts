import { afterEach, beforeEach, expect, test } from "vitest";
import type { Role } from "../../../protocol/agent.ts";
import { asks } from "../../testing/page.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

async function becomes(role: Role): Promise<void> {
	const [membership] = await relay.store.memberships(relay.people.noor.id);
	if (membership) await relay.store.keepMembership({ ...membership, role });
}

const file = (query: string, cookie = relay.people.noor.cookie) =>
	asks(relay, `/console/figures.csv?${query}`, { headers: { Cookie: cookie } });
const refusal = async (answer: Promise<Response>) =>
	((await (await answer).json()) as { refusal: unknown }).refusal;

test("FG52 owners and supervisors take what a page shows as a file", async () => {
	for (const role of ["owner", "supervisor"] as const) {
		await becomes(role);
		const answer = await file(`site=${relay.shop.id}&days=7`);
		expect(answer.status).toBe(200);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			"content-type": "text/csv; charset=utf-8",
			"content-disposition":
				'attachment; filename="figures-2026-05-26-2026-06-01.csv"',
			"cache-control": "no-store",
		});
		expect(await answer.text()).toContain('"2026-05-26","2026-06-01"');
	}
});

test("FG52 others take their own, and nobody's else", async () => {
	const site = relay.shop.id;
	const { noor, teo } = relay.people;
	for (const role of ["agent", "read_only"] as const) {
		await becomes(role);
		for (const query of ["", `&agent=${teo.id}`])
			expect(await refusal(file(`site=${site}${query}`))).toEqual({
				code: "forbidden",
			});
		expect((await file(`site=${site}&agent=${noor.id}`)).status).toBe(200);
	}
	expect(await refusal(file(`site=${relay.books.id}`))).toEqual({
		code: "not_found",
	});
	expect(await refusal(file(`site=${site}`, ""))).toEqual({
		code: "signed_out",
	});
});

test("FG52 an address that nobody can read is refused with what is wrong", async () => {
	await becomes("owner");
	const site = relay.shop.id;
	expect(await refusal(file("days=7"))).toEqual({
		code: "malformed",
		field: "site",
	});
	expect(
		await refusal(file(`site=${site}&from=2026-05-02&to=2026-05-01`)),
	).toEqual({ code: "malformed", field: "period.to" });
});
