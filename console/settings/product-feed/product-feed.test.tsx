// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { FeedInfo } from "../../../protocol/product-feed.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, settled } from "../../testing/staged.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { PanelProps } from "../panel-props.ts";
import { ProductFeedSection } from "./ProductFeedSection.tsx";
import { feedWords } from "./words.ts";

const site = idOf("shop");
const URL = "https://shop.example/feed.csv";
const NONE: FeedInfo = {
	...{ site, url: null, reading: false, last: null, shown: null, nextAt: null },
};
const COUNT = {
	kind: "csv" as const,
	products: 12,
	more: false,
	problems: { link: 2, price: 1 },
	first: [
		{ why: "link" as const, at: 17 },
		{ why: "price" as const, at: 18 },
	],
};

let workspace: Workspace;
afterEach(() => {
	workspace.leave();
	cleanup();
});

async function opens(info: FeedInfo, role: PanelProps["role"] = "owner") {
	const props = { settings: { site }, role } as PanelProps;
	const at = await inWorkspace(<ProductFeedSection {...props} />, {
		answers: {
			"product-feed:read": () => info,
			"product-feed:refresh": () => ({ ...info, reading: true }),
			"product-feed:change": () => ({ site }) as never,
		},
	});
	workspace = at.workspace;
	await act(settled);
	return at;
}

async function presses(name: string) {
	await act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});
}

it("FE6 an owner says where the list stands", async () => {
	const { stage } = await opens(NONE);
	await act(
		() =>
			void fireEvent.input(screen.getByLabelText(feedWords.url), {
				target: { value: ` ${URL} ` },
			}),
	);
	await presses(feedWords.save);
	expect(stage.saidOf("product-feed:change")).toEqual([{ site, url: URL }]);
	expect(screen.queryByRole("button", { name: feedWords.refresh })).toBeNull();
});

it("FE3 what was left out is told with its line, and it is read again by its key", async () => {
	const { stage } = await opens({
		...{ ...NONE, url: URL, nextAt: 9 },
		last: { kind: "read", count: COUNT, at: 1 },
		shown: { at: 1, count: COUNT },
	});
	expect(screen.getByText(/^12 products/)).toBeTruthy();
	expect(screen.getByText(/^Line 17: no link/)).toBeTruthy();
	expect(screen.getByText(/^2: no link/)).toBeTruthy();
	await presses(feedWords.refresh);
	expect(stage.saidOf("product-feed:refresh")).toEqual([{ site }]);
	expect(screen.getByText(feedWords.reading)).toBeTruthy();
});

it("FE8 a supervisor reads why it failed and that the products stay, and sets nothing", async () => {
	await opens(
		{
			...{ ...NONE, url: URL },
			last: {
				kind: "failed",
				fault: { code: "broken", at: 4 },
				count: { ...COUNT, kind: "json", first: [], problems: {} },
				at: 2,
			},
			shown: { at: 1, count: COUNT },
		},
		"supervisor",
	);
	expect(screen.getByText(/product 4\..*still found/)).toBeTruthy();
	expect(screen.queryByLabelText(feedWords.url)).toBeNull();
});
