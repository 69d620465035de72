// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { entryOf, idOf, rowOf, settled } from "../testing/staged.ts";
import { AgreementView } from "./AgreementView.tsx";
import { openAgreementModel } from "./open-agreement.ts";

afterEach(cleanup);

const conversation = idOf("lamp");

it("AG1 lines are left without the empty ones, and one at least", async () => {
	const row = rowOf("lamp");
	const { workspace, stage } = await inWorkspace(<AgreementView row={row} />, {
		rows: [row],
	});
	const asked = workspace.of(openAgreementModel);
	expect(screen.queryByText("What was agreed")).toBeNull();
	await act(async () => {
		asked.value = { conversation, isNeeded: true };
		await settled();
	});
	screen.getByText(/^A complaint is closed with what was agreed/);
	const send = () =>
		act(async () => {
			fireEvent.click(screen.getByRole("button", { name: "Send" }));
			await settled();
		});
	await send();
	screen.getByText("Write at least one line.");
	fireEvent.input(screen.getByLabelText("Line 2"), {
		target: { value: " 20 € back " },
	});
	await send();
	expect(stage.saidOf("agreement:leave")).toMatchObject([
		{ conversation, lines: ["20 € back"] },
	]);
	expect(asked.value).toBeNull();
});

it("AG2 the log says what was agreed, confirmed and corrected, and nothing of what was erased", async () => {
	const agreement = idOf("one");
	const lines = ["20 € back", "The lamp stays"];
	await inWorkspace(
		<>
			<AgreementView entry={entryOf(1, "agreed", { agreement, lines })} />
			<AgreementView
				entry={entryOf(2, "agreement-confirmed", { agreement, lines })}
			/>
			<AgreementView entry={entryOf(3, "agreement-corrected", { agreement })} />
			<AgreementView
				entry={entryOf(4, "agreed", { agreement, lines }, { body: null })}
			/>
		</>,
	);
	const said = [...document.querySelectorAll(".line")];
	expect(said.map(({ textContent }) => textContent)).toEqual([
		"Agreed: 20 € back · The lamp stays",
		"The shopper confirmed: 20 € back · The lamp stays",
		"The shopper corrects it. What is different follows.",
	]);
});
