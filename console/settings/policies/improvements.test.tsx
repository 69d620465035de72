// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type {
	ImprovementContent,
	ImprovementSaved,
} from "../../../protocol/improvement.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, localStoreInMemory, settled } from "../../testing/staged.ts";
import { keptWords } from "../../workspace/kept-words.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { ImprovementsSection } from "./ImprovementsSection.tsx";
import { improvementWords as w } from "./improvement-words.ts";
import { policyWords } from "./words.ts";

const site = idOf("shop");
const idea = {
	...{ id: idOf("idea"), kind: "idea", text: "Smaller boxes, please." },
	...{ state: "heard", hidden: null, language: "en" },
};

let workspace: Workspace;
afterEach(() => {
	workspace.leave();
	cleanup();
});

async function opens(store = localStoreInMemory()) {
	const at = await inWorkspace(
		<ImprovementsSection
			site={site}
			languages={["en", "lt"]}
			close={() => {}}
		/>,
		{
			store,
			answers: {
				"improvements:read": () => ({
					improvements: [],
					preventions: [{ text: "Two people look at each parcel.", at: 1 }],
					address: "https://relay.test/you-said/s",
				}),
				"cards:read": () => ({ cards: [idea], next: null }),
				"improvement:save": ({
					improvement,
					content,
					isPublic,
				}: ImprovementSaved) => ({
					improvement: {
						...{ id: improvement, content, version: 1, isPublic },
						publishedAt: 1,
					},
				}),
				"idea:set": () => ({}),
			},
		},
	);
	workspace = at.workspace;
	await act(settled);
	return { ...at, store };
}

async function presses(name: string, at = 0) {
	await act(async () => {
		fireEvent.click(screen.getAllByRole("button", { name })[at] as HTMLElement);
		await settled();
	});
}
const field = (name: string) => screen.getByLabelText(name) as HTMLInputElement;
const writes = (name: string, value: string) =>
	fireEvent.input(field(name), { target: { value } });

it("YS1 YS5 an owner begins with an idea, and its author reads that it is done", async () => {
	const { stage } = await opens();
	await presses(w.begin);
	expect(field(w.heard).value).toBe(idea.text);
	writes(policyWords.title, "Smaller boxes");
	writes(w.did, " Five sizes. ");
	await presses(w.publish);
	const [saved] = stage.saidOf("improvement:save") as {
		content: ImprovementContent;
	}[];
	expect(saved).toMatchObject({ isPublic: true, was: null });
	expect(saved?.content.texts).toEqual([
		{
			...{ language: "en", title: "Smaller boxes" },
			...{ heard: idea.text, did: "Five sizes." },
		},
	]);
	expect(stage.saidOf("idea:set")).toMatchObject([
		{ card: idea.id, state: "done", note: "Five sizes." },
	]);
});

it("YS1 what is written and not saved is there again in another page, until it is discarded", async () => {
	const { store } = await opens();
	await presses(w.begin, 1);
	expect(field(w.did).value).toBe("Two people look at each parcel.");
	writes(w.heard, "It was broken.");
	workspace.leave();
	cleanup();
	await opens(store);
	await presses(w.add);
	expect(field(w.heard).value).toBe("It was broken.");
	await presses(keptWords.discard);
	expect(field(w.heard).value).toBe("");
});
