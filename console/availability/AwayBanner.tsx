import { useDesk } from "../workspace/workspace-context.ts";
import { availabilityMenuWords } from "./words.ts";

/** The relay set the agent away: why, and one press back. */
export function AwayLine() {
	const desk = useDesk();
	const { availability, why } = desk.me.value;
	const shown = availability === "away" && why === "missed_offers";
	return (
		<div class="away-line" role="status">
			{shown && (
				<>
					<span>{availabilityMenuWords.missed}</span>
					<button
						type="button"
						class="button"
						onClick={() => void desk.setAvailability({ availability: "here" })}
					>
						{availabilityMenuWords.back}
					</button>
				</>
			)}
		</div>
	);
}
