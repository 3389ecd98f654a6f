"""Nothing in; jsonschema that is imported in a tenth of its time out.

Where rfc3987-syntax is installed, as it is with JupyterLab, jsonschema builds thirty-five grammars as it is imported, a
second of work. They check internationalised addresses, of which the format of notebooks has none.
"""

import sys

sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
