import { keptWords as w } from "./kept-words.ts";

/** Says that a text of before is there again. */
export function KeptNote({
	isRestored,
	discard,
}: {
	isRestored: boolean;
	discard(): void;
}) {
	return (
		<p class="quiet" role="status">
			{isRestored && (
				<>
					{w.restored}{" "}
					<button type="button" class="text-button" onClick={discard}>
						{w.discard}
					</button>
				</>
			)}
		</p>
	);
}
