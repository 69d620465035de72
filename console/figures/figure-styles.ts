import { addStyle } from "../../ui/add-style.ts";
import behindCss from "./behind.css?inline";
import headCss from "./figure-head.css?inline";
import printCss from "./figure-print.css?inline";
import rowsCss from "./figure-rows.css?inline";
import css from "./figures.css?inline";
import picturesCss from "./pictures/pictures.css?inline";
import tableCss from "./table.css?inline";
import workloadCss from "./workload/workload.css?inline";

let isAdded = false;

/** The styles of everything that shows figures, once. */
export function addFigureStyles(): void {
	if (isAdded) return;
	isAdded = true;
	for (const style of [
		headCss,
		css,
		rowsCss,
		printCss,
		behindCss,
		tableCss,
		picturesCss,
		workloadCss,
	])
		addStyle(style);
}
