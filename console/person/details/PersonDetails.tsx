import type { Person, StaffConversation } from "../../../protocol/agent.ts";
import { addStyle } from "../../../ui/add-style.ts";
import { refused } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { mayAnswer } from "../../workspace/rights.ts";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import { SaveChat } from "../save-chat/SaveChat.tsx";
import { About } from "./About.tsx";
import css from "./details.css?inline";
import { Fields } from "./Fields.tsx";
import { LinkedPeople } from "./LinkedPeople.tsx";
import { PersonFeedback } from "./PersonFeedback.tsx";
import { personDetailsModel } from "./person-details.ts";

addStyle(css);

/** What stands below the fold: what the staff wrote, whom it linked, and what the shopper left elsewhere. */
export function PersonDetails({
	row,
	person,
}: {
	row: StaffConversation;
	person: Person | null;
}) {
	const workspace = useWorkspace();
	const details = useModel(personDetailsModel)(row);
	const failed = details.failed.value;
	const mayChange = mayAnswer(workspace, row.site) && !row.forgotten;
	return (
		<>
			<About row={row} person={person} />
			{failed && (
				<Failed why={refused(failed)} again={() => void details.read()} />
			)}
			<Fields details={details} mayChange={mayChange} />
			<LinkedPeople
				details={details}
				conversation={row.id}
				mayChange={mayChange}
			/>
			<PersonFeedback key={row.id} row={row} />
			<SaveChat row={row} />
		</>
	);
}
