/// Unicode's general category, in ICU's numbering.
enum GeneralCategory: UInt8 {
  case unassigned, uppercaseLetter, lowercaseLetter, titlecaseLetter, modifierLetter, otherLetter
  case nonspacingMark, enclosingMark, spacingMark
  case decimalNumber, letterNumber, otherNumber
  case spaceSeparator, lineSeparator, paragraphSeparator, control, format, privateUse, surrogate
  case dashPunctuation, openPunctuation, closePunctuation, connectorPunctuation, otherPunctuation
  case mathSymbol, currencySymbol, modifierSymbol, otherSymbol
  case initialPunctuation, finalPunctuation
}
