// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { RecoveryInfo } from "../../protocol/repair.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, ME, settled } from "../testing/staged.ts";
import { RepairView } from "./RepairView.tsx";

afterEach(cleanup);

const conversation = idOf("wrong");
const seen = { conversation, recovery: idOf("one"), version: 1 };

const recoveryOf = (with_: Partial<RecoveryInfo> = {}): RecoveryInfo => ({
	...{ id: idOf("one"), site: idOf("shop"), conversation, ref: "ABCDE" },
	...{ visitorName: "Maya", relation: "visitor", language: "lt" },
	...{ causes: ["score"], score: 1, words: "Wrong lamp.", state: "to_do" },
	...{ version: 1, openedAt: 0, due: Number.MAX_SAFE_INTEGER, owner: null },
	...{ ending: null, putBy: null, apology: null, correction: null },
	...{ promise: null, prevention: "", told: null, toldAt: null },
	...{ doneAt: null, secondScore: null, notAccepted: 0, tries: [] },
	...{ somebodyElseAt: null, due: 1e12 },
	...with_,
});

async function opens(
	recovery: RecoveryInfo | RecoveryInfo[],
	answers: Record<string, (data: never) => unknown> = {},
) {
	const recoveries = [recovery].flat();
	const { stage } = await inWorkspace(<RepairView />, {
		role: "agent",
		answers: {
			"recoveries:read": () => ({ recoveries, more: false }),
			"promise-times:read": () => ({ timeZone: "Europe/Vilnius" }),
			...answers,
		},
	});
	return stage;
}
const press = (name: string) =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});
const writes = (label: RegExp, value: string) =>
	fireEvent.input(screen.getByLabelText(label), { target: { value } });

it("RP4 an apology begins in the shopper’s language, and neither it nor the correction may be empty", async () => {
	const stage = await opens(recoveryOf(), {
		"recovery:put-right": () => ({
			recovery: recoveryOf({ state: "told", version: 2 }),
		}),
	});
	await press("Put it right");
	expect(screen.getByLabelText(/^Apology/)).toHaveProperty(
		"value",
		"Apgailestauju, kad tai nepavyko. ",
	);
	writes(/^Apology/, " ");
	await press("Send");
	screen.getByText("Write the apology. It cannot be empty.");
	writes(/^Apology/, "I am sorry.");
	await press("Send");
	screen.getByText("Write what is corrected.");
	writes(/^In words/, "The right lamp comes.");
	await press("Send");
	screen.getByText("Choose a time, or say that it is corrected already.");
	fireEvent.click(screen.getByLabelText("It is corrected already"));
	await press("Send");
	expect(stage.saidOf("recovery:put-right")).toEqual([
		{
			...{ ...seen, apology: "I am sorry.", by: null, prevention: "" },
			correction: { kind: "refund", text: "The right lamp comes." },
		},
	]);
	screen.getByRole("button", { name: "Done" });
});

it("RP13 RP15 a try in vain is logged with how, and who asks for somebody else is named so", async () => {
	const stage = await opens(recoveryOf({ somebodyElseAt: 5 }), {
		"recovery:tried": () => ({
			recovery: recoveryOf({ version: 2, tries: [7] }),
		}),
	});
	screen.getByText("Asks for somebody else");
	await press("Could not be reached");
	writes(/^How it was tried/, "By telephone.");
	await press("Send");
	expect(stage.saidOf("recovery:tried")).toEqual([
		{ ...seen, how: "By telephone." },
	]);
	screen.getByText(/Tried in vain: 1$/);
});

it("RP6 RP7 who was slower, and who may not confirm themselves, read why", async () => {
	let code = "conflict";
	await opens(recoveryOf({ state: "told", ending: "explained" }), {
		"recovery:finish": () => ({ ok: false, refusal: { code } }),
	});
	await press("Confirm the explanation");
	expect(screen.getByText(/^Somebody has changed it meanwhile\./)).toBeTruthy();
	code = "forbidden";
	await press("Confirm the explanation");
	expect(screen.getByText("Somebody else has to confirm it.")).toBeTruthy();
});

it("the list shows those of one cause, and one’s own", async () => {
	await opens([
		recoveryOf(),
		recoveryOf({
			...{ id: idOf("two"), causes: ["card"], words: "Broken glass." },
			owner: { id: ME, name: "Noor" },
		}),
	]);
	const shown = () =>
		["Wrong lamp.", "Broken glass."].filter((text) => screen.queryByText(text));
	expect(shown()).toHaveLength(2);
	fireEvent.click(screen.getByLabelText("Only mine"));
	expect(shown()).toEqual(["Broken glass."]);
	const causes = screen.getByLabelText("Cause");
	fireEvent.change(causes, { target: { value: "score" } });
	expect(shown()).toEqual([]);
	screen.getByText("None of these is open.");
	fireEvent.click(screen.getByLabelText("Only mine"));
	expect(shown()).toEqual(["Wrong lamp."]);
});
