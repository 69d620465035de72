// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import {
	cleanup,
	fireEvent,
	screen,
	waitFor,
	within,
} from "@testing-library/preact";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { AgentDraft } from "../../protocol/message.ts";
import type {
	FoundProduct,
	PictureAsked,
	PictureCopied,
	ProductsAsked,
} from "../../protocol/product.ts";
import { ConversationColumn } from "../conversation/ConversationColumn.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, mineSince, rowOf } from "../testing/staged.ts";
import { go } from "../workspace/route.ts";

const A = idOf("a");
const LINA: FoundProduct = {
	...{ name: "Lina pendant lamp", url: "https://shop.example/lina" },
	price: { amount: 49.9, currency: "EUR" },
	...{ picture: "https://shop.example/lina.jpg", from: "cart" },
};
const ONA: FoundProduct = {
	...{ name: "Ona desk lamp", url: "https://shop.example/ona" },
	...{ price: null, picture: null, from: "page" },
};
const TEXT = "Lina pendant lamp\n49,90 €\nhttps://shop.example/lina";

beforeAll(() => {
	globalThis.ResizeObserver ??= class {
		observe() {}
		unobserve() {}
		disconnect() {}
	};
});
beforeEach(() => {
	history.replaceState(null, "", "/console");
	go({ kind: "conversation", id: A });
});
afterEach(() => {
	cleanup();
	go({ kind: "inbox" });
});

async function opens(
	picture: (asked: PictureAsked) => PictureCopied = ({ file, name }) => ({
		kind: "copied",
		file: {
			...{ id: file, name, type: "image/webp", bytes: 9 },
			...{ width: 4, height: 3 },
		},
	}),
) {
	const asked: string[] = [];
	const sent: AgentDraft[] = [];
	await inWorkspace(<ConversationColumn />, {
		rows: [{ ...rowOf("a", mineSince(1)), language: "lt" }],
		answers: {
			"products:find": ({ query }: ProductsAsked) => {
				asked.push(query);
				return {
					products: [LINA, ONA].filter(({ name }) =>
						name.toLowerCase().includes(query),
					),
				};
			},
			"products:picture": picture,
			"saved-replies:read": () => ({ replies: [], next: null }),
			"message:send": (draft: AgentDraft) => {
				sent.push(draft);
				return { ok: false, refusal: { code: "rejected" } };
			},
		},
	});
	const box = await screen.findByRole<HTMLTextAreaElement>("textbox", {
		hidden: true,
	});
	box.focus();
	return { box, asked, sent };
}

/** As a person types: behind what stands there. */
function types(box: HTMLTextAreaElement, text: string) {
	box.value = text;
	box.setSelectionRange(text.length, text.length);
	fireEvent.input(box);
}
const presses = (box: HTMLElement, key: string) => {
	fireEvent.keyDown(box, { key });
	fireEvent.keyUp(box, { key });
};
const names = () =>
	screen
		.getAllByRole("option")
		.map((one) => one.querySelector("strong")?.textContent);
const tray = () =>
	screen.findByRole("list", { name: "Cards that go with the next message" });

it("PC6 /product finds, arrows mark, Enter puts it above the box, and what was written stays", async () => {
	const { box, asked } = await opens();
	types(box, "This one: /product ");
	await waitFor(() => expect(names()).toEqual([LINA.name, ONA.name]));
	presses(box, "ArrowDown");
	types(box, "This one: /product lina");
	await waitFor(() => expect(names()).toEqual([LINA.name]));
	await waitFor(() => expect(asked.at(-1)).toBe("lina"));
	presses(box, "Enter");
	expect(box.value).toBe("This one: ");
	const list = await tray();
	expect(within(list).getByText(LINA.name)).toBeTruthy();
	await within(list).findByText("With a picture");
	expect(screen.queryByRole("option")).toBeNull();
});

it("PC6 Send sends the words, and then each card, in words of the shopper's language, with its picture", async () => {
	const { box, sent } = await opens();
	types(box, "This one: /product lina");
	await waitFor(() => expect(names()).toEqual([LINA.name]));
	presses(box, "Enter");
	await tray();
	presses(box, "Enter");
	await waitFor(() => expect(sent).toHaveLength(1));
	expect(sent[0]).toMatchObject({ text: "This one:" });
	expect(sent[0]?.product).toBeUndefined();
	// The one behind it waits for the first, which was refused.
	await screen.findByText(/49,90/);
	expect(screen.queryByRole("list", { name: /^Cards/ })).toBeNull();
});

it("PC6 a card alone is a message", async () => {
	const { box, sent } = await opens();
	types(box, "/product lina");
	await waitFor(() => expect(names()).toEqual([LINA.name]));
	presses(box, "Enter");
	await tray();
	presses(box, "Enter");
	await waitFor(() => expect(sent).toHaveLength(1));
	const { name, url, price } = LINA;
	expect(sent[0]?.text.replace(/\u00a0/g, " ")).toBe(TEXT);
	expect(sent[0]).toMatchObject({ product: { name, url, price } });
	expect(sent[0]?.files).toEqual([
		{ id: expect.stringMatching(/^.{22}$/), alt: name },
	]);
});

it("PC6 where there is no picture it is said why, and the card goes without; a removed one does not go", async () => {
	const { box, sent } = await opens(() => ({ kind: "none", why: "inside" }));
	for (const query of ["lina", "ona"]) {
		types(box, `/product ${query}`);
		await waitFor(() => expect(names()).toHaveLength(1));
		presses(box, "Enter");
	}
	const list = await tray();
	await within(list).findByText(/leads into a network of the server/);
	expect(within(list).getByText("Without a picture")).toBeTruthy();
	fireEvent.click(
		within(list).getByRole("button", { name: `Remove ${ONA.name}` }),
	);
	presses(box, "Enter");
	await waitFor(() => expect(sent).toHaveLength(1));
	expect(sent[0]?.files).toBeUndefined();
	expect(sent[0]?.product).toMatchObject({ name: LINA.name });
	expect(screen.queryByRole("list", { name: /^Cards/ })).toBeNull();
});

it("PC6 where nothing fits Enter sends nothing, and the list of / names the sign", async () => {
	const { box, sent } = await opens();
	types(box, "/product sofa");
	await screen.findByText("Nothing fits “sofa”.");
	presses(box, "Enter");
	expect(box.value).toBe("/product sofa");
	expect(sent).toEqual([]);
	types(box, "/pro");
	await waitFor(() => expect(names()).toEqual(["Product card"]));
	presses(box, "Enter");
	expect(box.value).toBe("/product ");
	await waitFor(() => expect(names()).toEqual([LINA.name, ONA.name]));
});
