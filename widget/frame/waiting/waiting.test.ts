// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { expect, onTestFinished, test, vi } from "vitest";
import type { QueuePosition } from "../../../protocol/conversation.ts";
import { endChat } from "../ending/end-chat.ts";
import {
	CONVERSATION,
	type FakeRelay,
	fakeRelay,
	NOOR,
	NOW,
	SYSTEM,
} from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";
import { settled } from "../testing/turns.ts";
import { LIFE_EVERY_MS } from "./waiting.ts";

const PLACE: QueuePosition = {
	ahead: 2,
	told: { kind: "range", low: 5, high: 8 },
	toldAt: NOW,
	late: false,
	stillThere: false,
	languageOffered: null,
};

const saidBy = (connection: FakeRelay, command: string) =>
	connection.said.filter((each) => each.command === command);

async function shopperWaits(place: Partial<QueuePosition> = {}) {
	const connection = fakeRelay();
	connection.place = { ...PLACE, ...place };
	const opened = await openChat({ connection });
	await opened.models.chat.send("Is it blue?");
	await until(() => opened.models.later.value !== null);
	await until(() => opened.models.chat.current.value !== null);
	return opened;
}

test("CV1 the hello says which language the shopper reads", async () => {
	const { connection } = await openChat();
	expect(connection.said[0]?.data.locale).toBe(navigator.languages[0]);
});

test("WT1 the place comes with the join, changes by facts, and goes with the assignment", async () => {
	const { models, connection } = await shopperWaits();
	const place = () => models.later.value?.waiting.place.value;
	expect(place()).toEqual(PLACE);
	const next = { ...PLACE, ahead: 0 };
	connection.tell("place:changed", { conversation: CONVERSATION, place: next });
	expect(place()).toEqual(next);
	connection.add("joined", SYSTEM, {
		agent: { name: "Noor" },
		cause: "opened",
	});
	expect(place()).toBeNull();
});

test("RO12 life is told by itself at most once in 20 s, and each time when the shopper answers", async () => {
	const { models, connection } = await shopperWaits();
	const waiting = models.later.value?.waiting;
	const before = saidBy(connection, "heartbeat:send").length;
	const now = vi.spyOn(models.chat.connection, "now");
	now.mockReturnValue(NOW + LIFE_EVERY_MS);
	waiting?.alive();
	waiting?.alive();
	expect(saidBy(connection, "heartbeat:send")).toHaveLength(before);
	await until(() => saidBy(connection, "heartbeat:send").length >= before + 1);
	waiting?.stillHere();
	await until(() => saidBy(connection, "heartbeat:send").length >= before + 2);
	now.mockReturnValue(NOW + 2 * LIFE_EVERY_MS);
	document.dispatchEvent(new Event("pointermove"));
	await until(() => saidBy(connection, "heartbeat:send").length >= before + 3);
	models.panel.open.value = false;
	now.mockReturnValue(NOW + 3 * LIFE_EVERY_MS);
	document.dispatchEvent(new Event("pointermove"));
	models.panel.open.value = true;
	await until(() => saidBy(connection, "heartbeat:send").length >= before + 4);
	// Of the two at once only one was told.
	expect(saidBy(connection, "heartbeat:send")).toHaveLength(before + 4);
});

test("RO12 whoever has left a message, or is being answered, tells no life", async () => {
	const { models, connection } = await shopperWaits();
	const waiting = models.later.value?.waiting;
	waiting?.leaveMessage();
	await until(() => saidBy(connection, "wait:leave").length >= 1);
	connection.add("mode_changed", SYSTEM, { mode: "message", why: "left" });
	const before = saidBy(connection, "heartbeat:send").length;
	waiting?.stillHere();
	connection.add("joined", SYSTEM, {
		agent: { name: "Noor" },
		cause: "opened",
	});
	waiting?.stillHere();
	await endChat(models.chat);
	expect(saidBy(connection, "heartbeat:send")).toHaveLength(before);
});

test("RO12 an open panel in a visible tab tells life by itself, while the relay can be asked and somebody waits", async () => {
	const { models, connection } = await shopperWaits();
	const { chat, panel } = models;
	let now = NOW;
	vi.spyOn(chat.connection, "now").mockImplementation(() => now);
	onTestFinished(() => void vi.useRealTimers());
	vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
	const told = async (times: number) => {
		const before = saidBy(connection, "heartbeat:send").length;
		for (let at = 0; at < times; at++) {
			now += LIFE_EVERY_MS;
			vi.advanceTimersByTime(LIFE_EVERY_MS);
			await settled();
		}
		return saidBy(connection, "heartbeat:send").length - before;
	};
	// From here on they run on the clock of this test.
	panel.open.value = false;
	panel.open.value = true;
	await settled();
	expect(await told(12)).toBe(12);
	panel.open.value = false;
	expect(await told(12)).toBe(0);
	panel.open.value = true;
	await settled();
	connection.lose();
	expect(await told(12)).toBe(0);
	connection.comeBack();
	await until(() => chat.connection.state.value.kind === "here");
	expect(await told(1)).toBe(1);
	connection.tell("place:changed", {
		conversation: CONVERSATION,
		place: null,
	});
	expect(await told(12)).toBe(0);
});

test("RO12 the question stands from the first look until it is answered, whatever the connection does", async () => {
	const { models, connection } = await shopperWaits();
	const asked = () => models.later.value?.waiting.asked.value;
	const asks = (stillThere: boolean) =>
		connection.tell("place:changed", {
			conversation: CONVERSATION,
			place: { ...PLACE, ahead: 0, stillThere },
		});
	models.panel.open.value = false;
	asks(true);
	expect(asked()).toBe(false);
	models.panel.open.value = true;
	expect(asked()).toBe(true);
	// Her return was a sign of life; what she has read of stays until she has said something to it.
	asks(false);
	asks(true);
	expect(asked()).toBe(true);
	models.later.value?.waiting.stillHere();
	expect(asked()).toBe(false);
	asks(true);
	expect(asked()).toBe(false);
	asks(false);
	asks(true);
	expect(asked()).toBe(true);
	await models.chat.send("I am.");
	expect(asked()).toBe(false);
});

test("RO12 out of sight the question rings once, also when the connection was lost meanwhile", async () => {
	const { models, connection } = await shopperWaits();
	const ring = vi.spyOn(models.sound, "ring").mockResolvedValue();
	models.panel.open.value = false;
	for (const stillThere of [true, false, true, false, true])
		connection.tell("place:changed", {
			conversation: CONVERSATION,
			place: { ...PLACE, stillThere },
		});
	expect(ring).toHaveBeenCalledOnce();
	models.panel.open.value = true;
	models.panel.open.value = false;
	expect(ring).toHaveBeenCalledTimes(2);
});

test("RO12 the question counts like an answer on the launcher, and only while the panel is closed", async () => {
	const { models, connection } = await shopperWaits();
	const ring = vi.spyOn(models.sound, "ring").mockResolvedValue();
	expect(models.badge.value).toBe(0);
	models.panel.open.value = false;
	const place = { ...PLACE, stillThere: true };
	connection.tell("place:changed", { conversation: CONVERSATION, place });
	expect(models.badge.value).toBe(1);
	expect(ring).toHaveBeenCalledOnce();
	models.panel.open.value = true;
	expect(models.badge.value).toBe(0);
});

test("RO9 a language is offered until the shopper says yes or no to it", async () => {
	const { models, connection } = await shopperWaits({
		languageOffered: "en",
	});
	const waiting = models.later.value?.waiting;
	expect(waiting?.offered.value).toBe("en");
	waiting?.goOnIn("en");
	await until(() => saidBy(connection, "language:accept").length >= 1);
	expect(saidBy(connection, "language:accept")[0]?.data).toEqual({
		conversation: CONVERSATION,
		language: "en",
	});
	waiting?.waitForOwn("en");
	expect(waiting?.offered.value).toBeNull();
	const place = { ...PLACE, languageOffered: "sv" };
	connection.tell("place:changed", { conversation: CONVERSATION, place });
	expect(waiting?.offered.value).toBe("sv");
});

test("a wish that the relay refuses says so", async () => {
	const { models, connection } = await shopperWaits();
	connection.refuse("wait:leave", { code: "taken", by: NOOR.kind });
	models.later.value?.waiting.leaveMessage();
	await until(() => models.later.value?.waiting.failed.value !== null);
});
