import { addStyle } from "../../../ui/add-style.ts";
import { PictureView } from "./PictureView.tsx";
import css from "./picture-view.css?inline";

/** Hands out what shows a picture in full: few are looked at. */
export function unpackPictureView() {
	addStyle(css);
	return PictureView;
}
