import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { sound } from "../../ui/icons.ts";
import { fill } from "../words/words.ts";
import { partsFor } from "../workspace/parts-for.ts";
import { ringTries } from "../workspace/ring-tries.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { ringNowWords } from "./words.ts";

/** Tries each way, and says what came of it or what forbids it. */
export function RingNowRow() {
	const workspace = useWorkspace();
	const [said, say] = useState<readonly string[]>([]);
	const ways = ringTries.of(partsFor(workspace));
	// All at once: a browser asks for a click of just now.
	const ring = () =>
		Promise.all(
			ways.map(async ({ label, ring }) =>
				fill(ringNowWords.tried, {
					way: label,
					outcome: await ring(workspace),
				}),
			),
		);
	return (
		<div class="calling">
			<button
				type="button"
				class="account-row"
				onClick={() => {
					say([]);
					void ring().then(say);
				}}
			>
				<Icon of={sound} />
				<span class="calling-switch">{ringNowWords.ring}</span>
			</button>
			<div role="status">
				{said.map((sentence) => (
					<p key={sentence} class="calling-said">
						{sentence}
					</p>
				))}
			</div>
		</div>
	);
}
