/** Why somebody is not confirmed yet; null: nothing was wrong. */
export function Fault({ of: fault }: { of: string | null }) {
	return fault === null ? null : (
		<p class="fault" role="alert">
			{fault}
		</p>
	);
}
