/** A part is rendered outside of the root that it belongs to. */
export class MisplacedPart extends Error {
  override name = "MisplacedPart";
}
