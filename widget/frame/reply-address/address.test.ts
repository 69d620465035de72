// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { fakeRelay, SYSTEM } from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";

async function shopperLeavesMessage(mail = true) {
	const connection = fakeRelay();
	connection.site = { ...connection.site, mail };
	connection.availability = { kind: "closed", opensAt: null };
	connection.mode = "message";
	const { models, store } = await openChat({ connection });
	await models.chat.send("Is it blue?");
	await until(() => models.chat.current.value !== null);
	await until(() => models.later.value !== null);
	const address = models.later.value?.address;
	if (!address) throw new Error("not loaded");
	return { models, connection, store, address };
}

test("NT2 an address is asked for once, remembered, and can be taken away", async () => {
	const { address, connection, store } = await shopperLeavesMessage();
	await until(() => address.card.value.kind === "asking");
	await address.set("maya@example.org");
	expect(address.card.value).toEqual({
		kind: "known",
		email: "maya@example.org",
	});
	const again = await openChat({ connection, store });
	await until(() => again.models.later.value !== null);
	const later = again.models.later.value?.address;
	await until(() => later?.card.value.kind === "known");
	await later?.set(null);
	expect(connection.said.at(-1)).toEqual({
		command: "address:set",
		data: { email: null },
	});
	expect(later?.card.value.kind).toBe("none");
});

test("NT2 an address that is half typed is there on the next page, until it was answered", async () => {
	const { address, connection, store } = await shopperLeavesMessage();
	await until(() => address.card.value.kind === "asking");
	address.typed.type("maya@exa");
	await expect.poll(() => store.get("address typed")).toBe("maya@exa");
	const again = await openChat({ connection, store });
	await until(() => again.models.later.value !== null);
	const later = again.models.later.value?.address;
	await until(() => later?.typed.text.value === "maya@exa");
	later?.skip();
	await expect.poll(() => store.get("address typed")).toBeUndefined();
});

test("NT2 an address that somebody typed goes with them", async () => {
	const { address, models, store } = await shopperLeavesMessage();
	await until(() => address.card.value.kind === "asking");
	address.typed.type("maya@exa");
	await expect.poll(() => store.get("address typed")).toBe("maya@exa");
	await models.chat.leave();
	await until(() => address.typed.text.value === "");
	await expect.poll(() => store.get("address typed")).toBeUndefined();
});

test("NT2 no thanks is remembered for this conversation", async () => {
	const { address, connection, store } = await shopperLeavesMessage();
	await until(() => address.card.value.kind === "asking");
	address.skip();
	expect(address.card.value.kind).toBe("none");
	await expect.poll(() => store.get("address asked")).toBeDefined();
	const again = await openChat({ connection, store });
	await until(() => again.models.later.value !== null);
	// Read after the card has read it: before that no card asks.
	expect(await store.get("address asked")).toBeDefined();
	const welcome = again.models.chat.current.value?.face.value;
	expect(welcome?.mode).toBe("message");
	expect(again.models.later.value?.address.card.value.kind).toBe("none");
});

test("NT2 an address that is none says so, and asks on", async () => {
	const { address, connection } = await shopperLeavesMessage();
	await until(() => address.card.value.kind === "asking");
	connection.refuse("address:set", { code: "malformed", field: "email" });
	await address.set("maya");
	expect(address.trouble.value).toBe("invalid");
	connection.refuse("address:set", { code: "retry" });
	await address.set("maya@example.org");
	expect(address.trouble.value).toBe("failed");
	expect(address.card.value.kind).toBe("asking");
	connection.allow("address:set");
	await address.set("maya@example.org");
	expect(address.trouble.value).toBeNull();
});

test("NT2 without mail, or once somebody answers, nothing is asked", async () => {
	const without = await shopperLeavesMessage(false);
	expect(await without.store.get("address asked")).toBeUndefined();
	expect(without.address.card.value.kind).toBe("none");
	const { address, connection } = await shopperLeavesMessage();
	await until(() => address.card.value.kind === "asking");
	connection.add("joined", SYSTEM, {
		agent: { name: "Noor" },
		cause: "opened",
	});
	expect(address.card.value.kind).toBe("none");
});
