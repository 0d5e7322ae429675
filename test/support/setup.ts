import '../../api/kernel/reflect.ts'
