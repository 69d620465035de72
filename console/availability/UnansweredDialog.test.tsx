// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { AvailabilitySet, Me } from "../../protocol/agent.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, mineSince, rowOf, settled } from "../testing/staged.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { wantAvailability } from "./set-availability.ts";
import { UnansweredDialog, unansweredQuestion } from "./UnansweredDialog.tsx";

const unanswered = (name: string) =>
	rowOf(name, { ...mineSince(1), unansweredSince: 5 });
const answered = rowOf("c", mineSince(1));

let workspace: Workspace;
afterEach(() => {
	workspace.leave();
	cleanup();
});

async function wants(
	to: AvailabilitySet,
	rows = [unanswered("a"), unanswered("b"), answered],
	answers = {},
) {
	await unansweredQuestion.fetch();
	const at = await inWorkspace(<UnansweredDialog />, {
		rows,
		answers: {
			"availability:set": ({ availability }: AvailabilitySet): Me => ({
				...at.workspace.me.value,
				availability,
			}),
			...answers,
		},
	});
	workspace = at.workspace;
	await act(() => wantAvailability(workspace, to));
	await act(settled);
	return () => at.stage.saidOf("availability:set");
}
const dialog = () => document.querySelector("dialog") as HTMLDialogElement;
const choose = async (name: RegExp) => {
	fireEvent.click(screen.getByRole("radio", { name, hidden: true }));
	await act(settled);
};
const goesOn = async () => {
	fireEvent.submit(dialog().querySelector("form") as HTMLFormElement);
	await act(settled);
};

it("AT11 asks nothing where nobody waits for an answer, and nothing of who finishes", async () => {
	const away = await wants({ availability: "away" }, [answered]);
	expect(away()).toEqual([{ availability: "away" }]);
	expect(dialog().open).toBe(false);
	workspace.leave();
	cleanup();
	const finishing = await wants({ availability: "finishing" });
	expect(finishing()).toEqual([{ availability: "finishing" }]);
	expect(dialog().open).toBe(false);
});

it("AT11 names the unanswered alone, and says what becomes of them with the break", async () => {
	const said = await wants({ availability: "break", until: 2_000_000 });
	expect(said()).toEqual([]);
	expect(dialog().open).toBe(true);
	expect(screen.getByText(/^2 conversations are unanswered/)).toBeTruthy();
	const names = [...dialog().querySelectorAll("li")];
	expect(names.map(({ textContent }) => textContent)).toEqual([
		"Shopper A",
		"Shopper B",
	]);
	await goesOn();
	expect(said()).toEqual([
		{
			availability: "break",
			until: 2_000_000,
			unanswered: { kind: "queue" },
		},
	]);
	expect(workspace.me.value.availability).toBe("break");
	expect(dialog().open).toBe(false);
});

it("AT11 keeps them where the agent says so", async () => {
	const said = await wants({ availability: "away" });
	await choose(/^Keep them/);
	await goesOn();
	expect(said()).toEqual([
		{ availability: "away", unanswered: { kind: "keep" } },
	]);
});

it("AT11 hands over only to somebody, and a refusal leaves the agent here with the question", async () => {
	const said = await wants({ availability: "away" }, undefined, {
		"availability:set": () => ({
			ok: false,
			refusal: { code: "not_free", by: "Ada" },
		}),
	});
	await choose(/^Hand them over/);
	await goesOn();
	expect(said()).toEqual([]);
	await choose(/^Ada/);
	await goesOn();
	const to = { kind: "agent", id: idOf("ada") };
	expect(said()).toEqual([
		{ availability: "away", unanswered: { kind: "transfer", to } },
	]);
	expect(screen.getByRole("alert", { hidden: true }).textContent).toMatch(
		/^Ada can’t take it/,
	);
	expect(dialog().open).toBe(true);
	expect(workspace.me.value.availability).toBe("here");
	// Another choice is another question: the refusal is not its answer.
	await choose(/^Back to the queue/);
	expect(screen.queryByRole("alert", { hidden: true })).toBeNull();
});

it("AT11 who cancels stays here, and nothing is said", async () => {
	const said = await wants({ availability: "away" });
	fireEvent.click(screen.getByRole("button", { name: "Cancel", hidden: true }));
	await act(settled);
	expect(dialog().open).toBe(false);
	expect(said()).toEqual([]);
	expect(workspace.me.value.availability).toBe("here");
});
