import Testing

/// What an auditor sees, on terminals of any width.
@Suite struct TableTests {
  private static let form = [
    "a.txt": """
    项目名称：乡镇卫生院设备更新

    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
    | 产出指标 | 数量指标 | 更新超声诊断设备 | ≥12台 | 9台 | 20 | 15 | 两院未完成验收 |
    | 产出指标 | 质量指标 | 设备验收合格率 | ≥95% | 97.5% | 10 | 10 | |
    | 产出指标 | 时效指标 | 采购周期 | 3个月 | 4个月 | 10 | 10 | |
    | 效益指标 | 社会效益指标 | 患者转诊情况 | 明显减少 | 已减少 | 20 | 18 | |

    """
  ]

  @Test(arguments: [40, 60, 80, 100, 160])
  func narrowTerminalsKeepWhatMattersMost(width: Int) throws {
    let run = try CommandRun(shell: "COLUMNS=\(width) $Z extract --format table a.txt", files: Self.form)
    try expectSnapshot("table-\(width)", run.whole)
  }

  @Test func resultSaysWhetherTheTargetIsMet() throws {
    let run = try CommandRun(shell: "COLUMNS=60 $Z extract --format table a.txt", files: Self.form)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first { $0.contains("更新超声诊断设备") }?.hasSuffix("9 台    not met") == true)
    #expect(lines.first { $0.contains("设备验收合格率") }?.hasSuffix("97.5 %     met") == true)
    #expect(lines.first { $0.contains("采购周期") }?.hasSuffix("4 个月  ?") == true)
  }

  @Test func doubtsAndMentionsAreMarkedWhereNotesHaveNoRoom() throws {
    let text = "项目名称：热线\n绩效目标：建成覆盖24个镇街的热线受理网络和知识库体系。\n\n" + ExtractTests.page
    let narrow = try CommandRun(shell: "COLUMNS=40 $Z extract --format table a.txt", files: ["a.txt": text])
    #expect(narrow.output.contains("\n 1 m ") && !narrow.output.contains("mention"))
    let wide = try CommandRun(shell: "COLUMNS=100 $Z extract --format table a.txt", files: ["a.txt": text])
    #expect(wide.output.contains("mention") && !wide.output.contains("\n 1 m "))
  }

  @Test(arguments: ["> o", "--output o"])
  func fileHasNoWidth(ending: String) throws {
    let name = String(repeating: "高标准农田建设配套设施", count: 12) + "面积"
    let run = try CommandRun(
      shell: "unset COLUMNS; $Z extract --format table a.txt \(ending); cat o", files: ["a.txt": "1、产出指标：\(name)，年度指标值：≥3亩。\n"])
    #expect(run.output.contains(name) && !run.output.contains("…"))
  }

  @Test func formWithoutANameIsHeadedByWhoseItIs() throws {
    let text = "部门名称：云泊县农业农村局\n\n| 三级指标 | 指标值 |\n| 培训农民 | ≥300人次 |\n"
    let run = try CommandRun(["extract", "--format", "table", "a.txt"], files: ["a.txt": text])
    #expect(run.output.contains("\n云泊县农业农村局\n") && !run.output.contains("Project"))
  }
}
