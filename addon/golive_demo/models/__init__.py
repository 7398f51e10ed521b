from . import golive_demo
