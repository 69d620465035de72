// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import "fake-indexeddb/auto";
import type { Signal } from "@preact/signals";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
	waitFor,
	within,
} from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import type { Availability, ContactInfo } from "../../../protocol/visitor.ts";
import { App } from "../App.tsx";
import { type Models, ModelsContext } from "../context/context.ts";
import { fakeRelay, NOW } from "../testing/fake-relay.ts";
import { openChat } from "../testing/open-chat.ts";

afterEach(cleanup);

const TITLE = "Other ways to reach us";
const HOUR_MS = 3_600_000;
const ALL: ContactInfo = {
	phone: {
		number: "+44 (0)20 7946 0018",
		hours: {
			timeZone: "UTC",
			always: false,
			openings: [{ from: NOW - HOUR_MS, to: NOW + HOUR_MS }],
		},
	},
	email: "help@shop.test",
	post: "Lamp & Loom\n<b>4 Mill Lane</b>",
	accounts: [{ name: "متجر", url: "https://social.test/@lamp" }],
};

async function opens(
	contact: ContactInfo | null = ALL,
	availability: Availability = { kind: "closed", opensAt: null },
) {
	const relay = fakeRelay();
	if (contact) relay.site.contact = contact;
	relay.availability = availability;
	const { models, connection } = await openChat({ connection: relay });
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	await screen.findByRole("heading", { name: "How can we help?" });
	return { models, connection };
}
const asks = ({ starters }: Models) =>
	act(() => {
		(starters as Signal<string[]>).value = ["Where is my parcel?"];
	});
const box = async () =>
	(await screen.findByText(TITLE)).closest("details") as HTMLDetailsElement;

test("CT9 a closed shop shows its ways at once, above what it is often asked", async () => {
	const { models } = await opens();
	const ways = await box();
	expect(ways.open).toBe(true);
	asks(models);
	const asked = await screen.findByText("Where is my parcel?");
	expect(
		ways.compareDocumentPosition(asked) & Node.DOCUMENT_POSITION_FOLLOWING,
	).toBeTruthy();
	for (const name of ["Phone", "Email", "Post", "Also here"])
		within(ways).getByText(name);
});

test("CT9 while somebody is there they stand folded below it; who comes or goes turns it", async () => {
	const { models, connection } = await opens(ALL, { kind: "here" });
	asks(models);
	expect((await box()).open).toBe(false);
	const asked = await screen.findByText("Where is my parcel?");
	expect(
		(await box()).compareDocumentPosition(asked) &
			Node.DOCUMENT_POSITION_PRECEDING,
	).toBeTruthy();
	const availability = { kind: "unattended", replyMinutes: null } as const;
	act(() => connection.tell("availability:changed", { availability }));
	expect((await box()).open).toBe(true);
});

test("CT9 a shop that has named no other way shows none, in its chat and in its menu", async () => {
	const { models } = await opens(null);
	expect(models.ways.value).toBeNull();
	expect(screen.queryByText(TITLE)).toBeNull();
	fireEvent.click(screen.getByRole("button", { name: "More" }));
	await screen.findByRole("menuitem", { name: "Language" });
	expect(screen.queryByText(TITLE)).toBeNull();
});

test("CT7 each link opens what it says, and tells nobody where from", async () => {
	await opens();
	const links = within(await box()).getAllByRole("link");
	expect(
		links.map((link) => [link.textContent, link.getAttribute("href")]),
	).toEqual([
		["+44 (0)20 7946 0018", "tel:+442079460018"],
		["help@shop.test", "mailto:help@shop.test"],
		["متجر", "https://social.test/@lamp"],
	]);
	for (const link of links) {
		expect(link.getAttribute("rel")).toBe("noopener noreferrer");
		expect(link.getAttribute("target")).toBe("_blank");
	}
	expect(links.map((link) => link.getAttribute("dir"))).toEqual([
		"ltr",
		"ltr",
		"auto",
	]);
});

test("CT5 what an owner wrote is text, in its lines", async () => {
	await opens();
	const ways = await box();
	expect(ways.querySelector("address")?.textContent).toBe(ALL.post);
	expect(ways.querySelector("b")).toBeNull();
});

test("CT8 a telephone that nobody answers now can be read, says when again, and calls nobody", async () => {
	const opening = { from: NOW + HOUR_MS, to: NOW + 2 * HOUR_MS };
	await opens({
		phone: {
			number: "112",
			hours: { timeZone: "UTC", always: false, openings: [opening] },
		},
	});
	const ways = within(await box());
	ways.getByText("112");
	ways.getByText("We’re not taking calls right now.");
	ways.getByText(/^We take calls again: /);
	ways.getByText("Phone hours");
	expect(ways.queryByRole("link")).toBeNull();
});

test("CT8 one that is answered says until when; one without hours says nothing of them", async () => {
	await opens();
	within(await box()).getByText(/^We take calls until /);
	cleanup();
	await opens({ phone: { number: "112", hours: null } });
	const ways = within(await box());
	ways.getByRole("link", { name: "112" });
	expect(ways.queryByText("Phone hours")).toBeNull();
	expect(ways.queryByText(/calls/)).toBeNull();
});

test("CT9 in a conversation they are a click away in the menu, and Escape puts them away", async () => {
	await opens();
	await box();
	fireEvent.click(screen.getByRole("button", { name: "More" }));
	fireEvent.click(await screen.findByRole("menuitem", { name: TITLE }));
	const region = await screen.findByRole("region", { name: TITLE });
	within(region).getByText("help@shop.test");
	fireEvent.keyDown(region, { key: "Escape" });
	await waitFor(() =>
		expect(screen.queryByRole("region", { name: TITLE })).toBeNull(),
	);
});

test("CT11 an open chat shows what is named from now on, and no more of it once it is taken back", async () => {
	const { connection } = await opens(null);
	const { site } = connection;
	act(() =>
		connection.tell("site:changed", { site: { ...site, contact: ALL } }),
	);
	await box();
	act(() => connection.tell("site:changed", { site }));
	await waitFor(() => expect(screen.queryByText(TITLE)).toBeNull());
});
