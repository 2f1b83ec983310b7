/** Patterns of addresses in a folded text (small Latin letters, plain digits). Every repetition is bounded: a hostile text must not make a search slow. */

/** Brackets and other signs that people set around the words. */
const SIGNS = String.raw`[^\p{L}\p{M}\p{N}\s]{1,3}`;
const AT = String.raw`(?:@|${SIGNS}\s?(?:a\s?t|a|@)\s?${SIGNS}|@t\s|\sarroba\s|\sat ?(?:the |d |da )?rate(?: of)?\s|\s(?:एट|ऐट)\s)`;
const DOT = String.raw`(?:\.|。|${SIGNS}\s?(?:d\s?[o0]\s?t|\.)\s?${SIGNS}|\sd[o0]t\s|\spunto\s|\sडॉट\s)`;
/** Ends of addresses that are no English words: these alone make an address. */
const SURE = 'c[o0]m|net(?! ?(?:wt|weight|qty|quantity|contents?|price|of|kg|\\d))|org|biz|info|shop|store(?! (?:in|at|away|flat|upright|below|cool|dry))|online|site|xyz|cn|uk|ae|de|eu|us|io|ly|link|app|asia|ru|jp|au|fr|nl|sg|hk|pk|lk|bd|za|br|tk|top|club|website|कॉम';
/** Ends that are words too (in, me, co, to): they need more than a full stop without a space after it. */
const ANY = `${SURE}|in|co|me|to|tv|cc|gl|id|ch`;
const MAILERS = 'gmail|g-mail|gma1[l1]|gmai1|googlemail|yahoo|ymail|hotmail|rediffmail|protonmail|icloud|outlook|g[._]mail|gee ?mail|hot mail|जीमेल|जी मेल';
/** Handles of payment addresses (NPCI's UPI) and of mail: whatever stands right behind an @ without a space. */
/** What stands behind an @ that means a price: 100pcs@usd 5. */
const RATE = String.raw`(?:rs|inr|usd|eur|gbp|aed|rate|each|per|only|price|mrp|just)\b`;
const WORD = String.raw`[a-z0-9][a-z0-9._%+\-]{0,63}`;

export const EMAIL = new RegExp([
  String.raw`(?:${WORD}|[\p{L}\p{M}]{2,40})\s{0,3}${AT}\s{0,3}(?:(?:[a-z0-9\-\u0900-\u097f]{1,63}\s{0,2}${DOT}\s{0,2}){1,4}(?:${ANY})(?![\p{L}\d])|(?:${MAILERS})(?![\p{L}\d])|[a-z0-9\-]{1,63}[.,][a-z]{2,24}\b)`,
  // The word alone is a word of every sentence (seen at live shows. In stock): here the address must be written without spaces, or with "dot".
  String.raw`${WORD}\sat\s(?:(?:[a-z0-9\-]{2,63}(?:\.|\sd[o0]t\s)){1,3}(?:${ANY})(?![\p{L}\d])|(?:${MAILERS})(?![\p{L}\d]))`,
  String.raw`\b[a-z0-9][a-z0-9._\-]{1,63}@(?!${RATE})[a-z][a-z0-9\-]{2,63}\b`,
  // Nobody honest names a mail service in a listing: the words around it go with it.
  String.raw`(?:\b[a-z0-9._\-]{3,40}\s){0,2}\b(?:gmail|g-mail|gma1[l1]|gmai1|googlemail|rediff ?mail|hotmail|ymail|protonmail)\b(?:\s{0,2}(?:com|id)\b)?(?:\s?[:=]?\s?[a-z][a-z0-9._\-]{3,40})?`,
  String.raw`(?:ई[- ]?मेल)\s{0,2}[:\-]?\s{0,2}[a-z0-9._\-]{3,40}`,
  String.raw`\b(?:[a-z0-9._\-]{3,40}\s)?(?:outlook|icloud|zoho|aol)\s(?:id|mail|com|dot com)\b`,
  String.raw`\byahoo (?:id|mail|com)\b(?:\s?[:=]?\s?[a-z][a-z0-9._\-]{3,40})?`,
].join('|'), 'gu');

/** Hosts that only lead elsewhere or to a chat. */
const SHORT = String.raw`(?:t[. ]me|wa[. ]me|fb\.me|m\.me|t\.co|g\.co|youtu\.be|linktr\.ee|g\.page|rb\.gy|bit\.ly|goo\.gl|ow\.ly|is\.gd|cutt\.ly|lnkd\.in|amzn\.to|forms\.gle|tiny\.cc)`;

export const LINK = new RegExp([
  String.raw`\bh(?:tt|xx)ps?\s?:\s?/\s?/\s?[^\s<>"']{1,200}`,
  String.raw`\bwww\s?(?:${DOT}|,)\s?[a-z0-9\-]{1,63}(?:\s?(?:${DOT}|,)\s?[a-z0-9\-]{1,63}){0,4}(?:/[^\s<>"']{0,200})?`,
  String.raw`\b${SHORT}/[^\s<>"']{1,200}`,
  String.raw`\b[a-z0-9\-]{0,62}[a-z][a-z0-9\-]{0,62}(?:\.[a-z0-9\-]{1,63}){0,3}\.(?:${SURE})\b(?!-\p{L})(?:/[^\s<>"']{0,200})?`,
  String.raw`\b[a-z0-9\-]{2,63}\.(?:co\.in|net\.in|org\.in|co\.uk|com\.au)\b(?:/[^\s<>"']{0,200})?`,
  String.raw`\b[a-z0-9\-]{2,63}\s?[(\[{<*"']\s?(?:d[o0]t|\.)\s?[)\]}>*"']\s?(?:${ANY})\b`,
  // A polka dot is a pattern; "in" and "co" are words, so that an address must end with them.
  String.raw`\b(?!polka[\s_\-])[a-z0-9]{2,63}[\s_\-](?:d[o0]t|point|punkt|punto)[\s_\-](?:c[o0]m|net|org|biz)\b(?!-\p{L})`,
  String.raw`\b(?!polka\s)[a-z0-9\-]{3,63}\sd[o0]t\s(?:co\sd[o0]t\s(?:in|uk)|in|co)(?=\s{0,3}(?:$|[.,;!|)\n]))`,
  String.raw`\b[a-z0-9\-]{3,63}\s?[(\[{]\s?(?:d[o0]t|\.)\s?(?:${ANY})\s?[)\]}]`,
  String.raw`\b[a-z0-9\-]{4,63}\s?[^\p{L}\p{M}\p{N}\s\-]{1,3}\s?[(\[{]?com\b(?! port|-\p{L})|\b[a-z0-9\-]{3,63}\.\scom\b(?! port|-\p{L})`,
  // Other market places.
  String.raw`\b(?:india ?mart|just ?dial|trade ?india|exporters ?india)\b`,
  String.raw`\b[a-z0-9\-]{3,60}(?:dotcom|dotin|dotnet|dotorg)\b`,
  String.raw`\b(?:triple w|w3|3w)\s?(?:${DOT}|,)?\s?[a-z0-9\-]{2,63}(?:\s?(?:${DOT})\s?[a-z0-9\-]{1,63}){1,3}`,
  String.raw`\b[a-z0-9\-]{3,63}\s?(?:${DOT})\s?[(\[{]?c[)\]}]?[\s.\-]{1,2}[(\[{]?o[)\]}]?[\s.\-]{1,2}[(\[{]?m\b`,
  // The signs of an address without its full stops.
  String.raw`\bwww\s?[a-z0-9\-]{3,60}\s?(?:com|net|org|coin)\b|\bwww[a-z0-9\-]{4,60}|\bhttps?\b(?:\s[a-z0-9\-]{3,60})?`,
  String.raw`\b(?:e[ \-]?mail|website|web site|visit|mail us)\b[:\s](?:\s?[a-z0-9\-]{2,40}){1,3}\scom\b(?!-\p{L})`,
  // To be found by its name is to be found outside.
  String.raw`\b(?:search|find|look)\b[^.!?\n]{1,40}\bon google(?: maps?)?\b|\bgoogle (?:us|our|my|the name|search|for us)\b(?: name)?(?:\s[a-z0-9\-]{3,40})?`,
  // A full stop with a space before it ends no sentence; a comma, a bullet or a round full stop right before "com" is one in disguise.
  String.raw`\b[a-z0-9\-]{3,63}\s\.\s?(?:c[o0]m|net|org)\b`,
  String.raw`\b[a-z0-9\-]{3,63}\s?[。•·*]\s?(?:c[o0]m|net|org)\b`,
  String.raw`\b[a-z0-9\-]{4,63},com\b`,
  String.raw`\b[a-z0-9\-]{4,63} com (?=website|web|site|catalogue|par\b|pe\b|dekhe)`,
  String.raw`[\p{L}\p{M}]{2,40} डॉट (?:कॉम|इन|नेट|ओआरजी)`,
  String.raw`\b[a-z0-9\-]{2,63}\.(?:in|co|me|to|gl|ly)/[^\s<>"']{1,200}`,
  String.raw`(?<=\b(?:visit|website|web|site|online at|order at|see|shop at|वेबसाइट)(?: us)?(?: on| at)?[\s:]{1,3})[a-z0-9\-]{2,63}\.(?:in|co|me)\b`,
].join('|'), 'gu');

/** Names of a messenger that stand for nothing else. */
const CHATS = String.raw`(?:w|vv)h?[a@4]t{1,2}[’'\-._ ]{0,2}s{1,2}[’'\-._ ]{0,2}[a@4]{1,2}[\-._]?p{1,2}|w\.h\.a\.t\.s\.a\.p\.p|whats ?app|whatsap|what ?sapp|whatapp|watsapp?|whtsapp?|wtsapp?|wasapp|vatsapp?|wazz?app?|we[ -]?chat|v[ -]?chat|weichat|wei ?xin|微信|薇信|威信|加微|扣扣|व्हाट्सऐप|व्हाट्सएप|व्हाट्स ऐप|व्हाट्स एप|(?:व्हा|वा|व्हॉ|वॉ)ट्?स ?[ऐएअ]प्?प?|kakao(?: ?talk)?|zalo|botim|वाट्सऐप|वाट्सएप|व्हॉट्सऐप|વોટ્સએપ`;
/** Names that are words of the trade too, or praise of a look: only with a handle, an id, or "on" before them. */
const NETWORKS = 'telegram|skype|viber|snapchat|insta(?:gram)?|facebook|fb|twitter|line(?= id)|ig(?= ?:)|signal(?= (?:me|id|no))|imo(?= (?:id|no|number))';

export const MESSENGER = new RegExp([
  String.raw`(?<![\p{L}\p{M}])(?:(?:on|via|by|through|our)\s)?(?:${CHATS})(?![\p{L}\p{M}])(?:\s{0,2}(?:id|no|number|us|me)\b)?(?:\s{0,2}(?:[:.#@]|is\b)\s{0,2}[a-z0-9@_.\-]{3,40})?`,
  String.raw`\b(?:${NETWORKS})\b\s{0,2}(?:id|no|number|us|page|handle|profile|account)?\s{0,2}(?:[:.#]|@|is)\s{0,2}[a-z0-9@_.\-]{3,40}`,
  String.raw`\b(?:${NETWORKS})\s(?:id|page|handle|profile|account)\b(?:\s[a-z0-9@_.\-]{3,40})?`,
  String.raw`(?<!\b(?:popular|trending|viral|famous|seen|loved|shared|trend)\s)\b(?:on|via|by|through|our|us on)\s(?:telegram|skype|viber|instagram|facebook|snapchat|twitter)\b`,
  String.raw`\b(?:facebook|fb|insta(?:gram)?|telegram|tg|youtube|linkedin|twitter)\s?/\s?[a-z0-9._\-]{4,40}`,
  String.raw`\b(?:insta(?:gram)?|ig|fb|facebook|telegram)\s(?:par|pe|pr)\b|\b(?:on|via|our)\s(?:ig|fb|insta)\b`,
  // A name that no word is: with digits or a low line in it.
  String.raw`\b(?:telegram|insta(?:gram)?|skype|fb|facebook|snapchat|twitter|viber|ig)\s{1,2}(?=[a-z0-9_.]{0,40}[a-z])(?=[a-z0-9_.]{0,40}[_\d])[a-z0-9_.]{4,40}`,
  String.raw`\bscan (?:(?:our|my|the|this) )?qr(?: code)? (?:to|for|and) (?:chat|contact|call|whats ?app|connect|talk|pay|reach)`,
  String.raw`\b(?:dm|d\.m\.|inbox) (?:us|me)\b(?:\s(?:on|at)\s[a-z]{2,20})?|\bsignal me\b|\byou ?tube channel\b(?:\s[a-z0-9_.\-]{3,40})?|\bskype\s?:?\s?live:[a-z0-9_.\-]{2,40}`,
  String.raw`\bv\s?x\s?[:：]\s?[a-z0-9_\-]{4,40}`,
  String.raw`\bqq\s?[:：#]?\s?\d{5,12}\b`,
  String.raw`(?<![\p{L}\p{N}@._\-])@(?!(?:home|work|school|office|night)\b|${RATE})[a-z][a-z0-9_.]{3,30}\b`,
].join('|'), 'gu');
