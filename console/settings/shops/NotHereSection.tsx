import { addStyle } from "../../../ui/add-style.ts";
import css from "./shops.css?inline";
import { notHereWords } from "./words.ts";

addStyle(css);

/** What nobody needs to look for, with a date or a no. */
export function NotHereSection() {
	const w = notHereWords;
	return (
		<div class="settings-list">
			<p class="quiet">{w.lead}</p>
			<table class="not-here">
				<thead>
					<tr>
						<th scope="col">{w.what}</th>
						<th scope="col">{w.when}</th>
						<th scope="col">{w.instead}</th>
					</tr>
				</thead>
				<tbody>
					{w.rows.map(([what, when, instead]) => (
						<tr key={what}>
							<th scope="row">{what}</th>
							<td>{when}</td>
							<td>{instead}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
