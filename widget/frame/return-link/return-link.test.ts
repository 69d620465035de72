// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { fakeRelay } from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";
import { copyLink } from "./copy-link.ts";

afterEach(() => vi.unstubAllGlobals());

async function wrote() {
	const connection = fakeRelay();
	const { models, store } = await openChat({ connection });
	await models.chat.send("Is it blue?");
	await until(() => models.later.value !== null);
	const link = models.later.value?.returnLink;
	if (!link) throw new Error("not loaded");
	const asked = () =>
		connection.said
			.filter(({ command }) => command === "link:make")
			.map(({ data }) => data.link as string);
	return { models, connection, store, link, asked };
}

test("NT8 the browser makes the link's secret once, and asks for the same one each time", async () => {
	const { link, asked, store, connection } = await wrote();
	await link.make();
	await link.make();
	const [first, second] = asked();
	expect(first).toMatch(/^[\w-]{43}$/);
	expect(second).toBe(first);
	expect(link.url.value).toBe(`http://relay.test/c/s#k${first}`);
	const again = await openChat({ connection, store });
	await until(() => again.models.later.value !== null);
	await again.models.later.value?.returnLink.make();
	expect(asked().at(-1)).toBe(first);
});

test("NT8 the link of somebody who was here before is not this one's", async () => {
	const { link, asked, connection } = await wrote();
	connection.refuse("link:make", { code: "forbidden" }, 1);
	await link.make();
	const [first, second] = asked();
	expect(second).not.toBe(first);
	expect(link.url.value).toContain(second);
	expect(link.failed.value).toBe(false);
});

test("NT8 without an answer it says so, and is asked again", async () => {
	const { link, connection } = await wrote();
	connection.refuse("link:make", { code: "retry" });
	await link.make();
	expect([link.url.value, link.failed.value]).toEqual([null, true]);
	connection.allow("link:make");
	await link.make();
	expect(link.failed.value).toBe(false);
	expect(link.url.value).not.toBeNull();
});

test("NT8 it goes with whoever made it", async () => {
	const { link, models, store } = await wrote();
	await link.make();
	await models.chat.leave();
	await until(() => link.url.value === null);
	await expect.poll(() => store.get("return link")).toBeUndefined();
});

test("NT8 where the browser lets nothing be copied the link stands selected", async () => {
	const field = document.createElement("input");
	field.value = "http://relay.test/c/s#k1";
	document.body.append(field);
	vi.stubGlobal("navigator", {
		clipboard: { writeText: () => Promise.reject(new Error("refused")) },
	});
	document.execCommand = () => false;
	expect(await copyLink(field)).toBe(false);
	expect(document.activeElement).toBe(field);
	document.execCommand = () => true;
	expect(await copyLink(field)).toBe(true);
	vi.stubGlobal("navigator", { clipboard: { writeText: async () => {} } });
	expect(await copyLink(field)).toBe(true);
	field.remove();
});
