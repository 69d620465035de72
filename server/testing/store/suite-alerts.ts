import { expect, test } from "vitest";
import { AFTER_CHAT } from "../../../protocol/survey.ts";
import { askedPerson } from "../../asks/asked-person.ts";
import type { AlertRow } from "../../feedback/rows.ts";
import type { Stocked } from "./suite.ts";

/** Answers that somebody of the staff has to see. */
export function alertSuite(stocked: Stocked): void {
	/** Of an ask that is there. */
	async function alert(over: Partial<AlertRow> = {}): Promise<AlertRow> {
		const { store, clock, shop, maya } = stocked;
		const ask = await store.keepAsk(
			askedPerson(maya),
			{
				kind: "survey",
				survey: AFTER_CHAT,
				version: 1,
				everyDays: 0,
				until: clock.now() + 1_000,
				cause: "test",
				channel: "widget",
				relation: "visitor",
				language: null,
			},
			{ id: `ask${over.at ?? 0}`.padEnd(22, "_"), now: clock.now() },
		);
		return {
			site_id: shop.id,
			ask_id: ask.id,
			survey_id: AFTER_CHAT,
			visitor_id: maya.id,
			conversation_id: null,
			asked_seq: null,
			score: 1,
			solved: null,
			at: 1,
			call_at: null,
			ended_at: null,
			ended_by: null,
			ended_why: null,
			...over,
		};
	}

	test("AL3 an alert is kept once, is open until it ends, and ends once", async () => {
		const { store, shop } = stocked;
		const row = await alert();
		expect(await store.keepAlert(row)).toBe(true);
		expect(await store.keepAlert(row)).toBe(false);
		expect(await store.openAlerts(shop.id, 9)).toMatchObject([
			{ ask_id: row.ask_id, contact: null, last_agent_at: null },
		]);
		const ended = {
			ended_at: 5,
			ended_by: "ada",
			ended_why: "settled",
		} as const;
		expect(await store.endAlert(row, ended)).toBe(true);
		expect(await store.endAlert(row, ended)).toBe(false);
		expect(await store.openAlerts(shop.id, 9)).toEqual([]);
		await store.setAlert(row, { score: 2, ended_at: null });
		expect(await store.alert(shop.id, row.ask_id)).toMatchObject({ score: 2 });
		expect(await store.alert(shop.id, "none")).toBeUndefined();
	});

	test("AL7 who is to be called is asked by time, and is not after a restore", async () => {
		const { store } = stocked;
		const due = await alert({ at: 1, call_at: 10 });
		const later = await alert({ at: 2, call_at: 20 });
		await store.keepAlert(due);
		await store.keepAlert(later);
		expect(await store.alertsToCall(10)).toMatchObject({
			due: [{ ask_id: due.ask_id }],
			next: 20,
		});
		expect(await store.dropAlertCalls()).toBe(2);
		expect(await store.alertsToCall(99)).toEqual({ due: [], next: null });
	});

	test("AL1 the newest conversation of a shopper is found", async () => {
		const { store, maya } = stocked;
		expect(await store.lastConversationOf(maya)).toBeUndefined();
	});

	test("AL7 each person has their own ways, and their calls are counted for an hour", async () => {
		const { store } = stocked;
		const both = { push: true, mail: true };
		await store.keepAlertChoice("ada", { push: false, mail: true });
		await store.keepAlertChoice("ada", both);
		expect(await store.alertChoices(["ada", "sue"])).toEqual(
			new Map([["ada", both]]),
		);
		await store.keepAlertCall("ada", 10);
		await store.keepAlertCall("ada", 20);
		expect(await store.alertCallsSince(["ada"], 10)).toMatchObject([
			{ at: 20 },
		]);
		await store.dropAlertCallsBefore(10);
		expect(await store.alertCallsSince(["ada"], 0)).toHaveLength(1);
	});
}
