import type { Me } from "../../protocol/agent.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { setAvailability } from "./set-availability.ts";
import { availabilityMenuWords } from "./words.ts";

/** The relay set the agent away: why, and one press back. */
export function AwayBanner() {
	const workspace = useWorkspace();
	const { availability, why } = workspace.me.value;
	const shown = availability === "away" && why !== null;
	return (
		<div class="away-line" role="status">
			{shown && (
				<>
					<span>{whyWords(why)}</span>
					<button
						type="button"
						class="button"
						onClick={() =>
							void setAvailability(workspace, { availability: "here" })
						}
					>
						{availabilityMenuWords.back}
					</button>
				</>
			)}
		</div>
	);
}

function whyWords(why: NonNullable<Me["why"]>): string {
	const w = availabilityMenuWords;
	return why === "unopened" ? w.unopened : w.missed;
}
