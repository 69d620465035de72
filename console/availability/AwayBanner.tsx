import { words } from "../words/words.ts";
import { useDesk } from "../workspace/workspace-context.ts";

/** The relay set the agent away: why, and one press back. */
export function AwayLine() {
	const desk = useDesk();
	const { availability, why } = desk.me.value;
	const shown = availability === "away" && why === "missed_offers";
	return (
		<div class="away-line" role="status">
			{shown && (
				<>
					<span>{words.availability.missed}</span>
					<button
						type="button"
						class="button"
						onClick={() => void desk.setAvailability({ availability: "here" })}
					>
						{words.availability.back}
					</button>
				</>
			)}
		</div>
	);
}
