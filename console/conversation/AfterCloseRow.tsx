import { mayAnswer } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import {
	AFTER_CLOSE,
	type AfterClose,
	afterCloseModel,
} from "./after-close.ts";
import { afterCloseWords } from "./words.ts";

/** In the account's sheet: a person's choice of what is opened when they have closed a conversation. */
export function AfterCloseRow() {
	const workspace = useWorkspace();
	const { choice, choose } = useModel(afterCloseModel);
	// Who reads only closes nothing.
	if (!mayAnswer(workspace)) return null;
	return (
		<label class="account-row account-choice">
			<span>{afterCloseWords.label}</span>
			<select
				value={choice.value}
				onChange={({ currentTarget }) =>
					choose(currentTarget.value as AfterClose)
				}
			>
				{AFTER_CLOSE.map((one) => (
					<option key={one} value={one}>
						{afterCloseWords[one]}
					</option>
				))}
			</select>
		</label>
	);
}
