import { addStyle } from "../../../ui/add-style.ts";
import css from "../../../ui/picture-view.css?inline";
import { PictureView } from "./PictureView.tsx";

/** Hands out what shows a picture in full: few are looked at. */
export function unpackPictureView() {
	addStyle(css);
	return PictureView;
}
