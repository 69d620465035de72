/** Asked in place before what cannot be undone: it names what is lost. */
export function SureQuestion({
	id,
	question,
	yes,
	no,
	onYes,
	onNo,
	fault = null,
}: {
	id?: string;
	question: string;
	yes: string;
	no: string;
	onYes: () => void;
	onNo: () => void;
	/** Why it was not done. */
	fault?: string | null;
}) {
	return (
		<div id={id} class="sure">
			<p dir="auto">{question}</p>
			<button type="button" class="button" onClick={onYes}>
				{yes}
			</button>
			<button type="button" class="text-button" onClick={onNo}>
				{no}
			</button>
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
		</div>
	);
}
